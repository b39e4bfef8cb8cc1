import { runUnderPinnedNode } from './bootstrap.mjs';

const onlyHelp = process.argv.includes('--help') || process.argv.includes('-h');
if (onlyHelp) await import('./help.mjs').then(({ printHelp }) => printHelp());
else await runUnderPinnedNode('start.ts');
