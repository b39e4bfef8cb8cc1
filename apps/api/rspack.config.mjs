import { nodeApp } from '../../infra/local/node-app.mjs';

export default nodeApp(import.meta.dirname, { main: './src/main.ts' });
