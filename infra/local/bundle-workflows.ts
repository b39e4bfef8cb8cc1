import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';

// Run by builds.ts as a process of its own: webpack's memory goes with it.
const [source, target] = process.argv.slice(2).map((path) => resolve(path)) as [string, string];
const logger = new DefaultLogger('WARN');
const { code } = await bundleWorkflowCode({ workflowsPath: source, logger });
mkdirSync(dirname(target), { recursive: true });
writeFileSync(target, code);
