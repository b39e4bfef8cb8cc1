import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DeterminismViolationError } from '@temporalio/workflow';
import { historyFromJSON } from '@temporalio/common/lib/proto-utils';
import { bundleWorkflowCode, DefaultLogger, Runtime, Worker, type WorkflowBundle } from '@temporalio/worker';

const folder = join(__dirname, 'histories');
const recorded = readdirSync(folder).filter((name) => name.endsWith('.json'));
const history = (name: string) => historyFromJSON(JSON.parse(readFileSync(join(folder, name), 'utf8')));
const logger = new DefaultLogger('ERROR');
const bundle = (path: string): Promise<WorkflowBundle> => bundleWorkflowCode({ workflowsPath: join(__dirname, path), logger });

describe('recorded histories of every released interpreter', () => {
  let present: WorkflowBundle;
  let broken: WorkflowBundle;
  const replay = (workflowBundle: WorkflowBundle, name: string) => Worker.runReplayHistory({ workflowBundle }, history(name));

  beforeAll(async () => {
    Runtime.install({ logger });
    present = await bundle('../../workflows/issue-lifecycle/src/workflows.ts');
    broken = await bundle('broken/workflows.ts');
  }, 60_000);

  it('run without libraries that every workflow would have to load again', () => {
    expect(present.code.match(/"\.\/node_modules\/(?!@temporalio\/)[^"]+\/index\.js"/g) ?? []).not.toContainEqual(expect.stringContaining('/zod/'));
  });

  it('are there', () => {
    // Definitions are data, so an interpreter's histories tell of each that was shipped while it ran.
    expect(recorded).toEqual(expect.arrayContaining([
      '1-overdue-and-returned.json', '1-several-units.json', '1-signed-off.json', '2-overdue-and-returned.json', '2-rechecked-and-reopened.json',
      '2-audit-rectification-v1.json', '2-ecology-inspection-v1.json', '2-self-check-v1.json', '2-simple-rectification-v1.json', '2-statistics-inspection-v3.json',
    ]));
  });

  it.each(recorded)('%s goes the same way today', async (name) => {
    await expect(replay(present, name)).resolves.toBeUndefined();
  });

  it.each(recorded)('%s finds out a deliberate break', async (name) => {
    await expect(replay(broken, name)).rejects.toThrow(DeterminismViolationError);
  });
});
