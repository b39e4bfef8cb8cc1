import { runUnderPinnedNode } from './bootstrap.mjs';

await runUnderPinnedNode('build.ts');
