import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { plants } from './plants';

type Reports = Readonly<Record<string, readonly string[]>>;

/** Lints all texts in one child process, which starts as in a fresh clone: without the project graph of an earlier run. */
const lint = async (): Promise<Reports> => {
  const graph = mkdtempSync(join(tmpdir(), 'rectify-graph-'));
  try {
    const files = plants.flatMap(({ breaks, path, code, twin }) => [
      { name: breaks, path, code },
      { name: `twin: ${breaks}`, path, code: twin },
    ]);
    const child = spawn(process.execPath, [resolve(__dirname, 'lint.mjs')], {
      cwd: resolve(__dirname, '../..'),
      env: { ...process.env, NX_DAEMON: 'false', NX_WORKSPACE_DATA_DIRECTORY: graph },
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    child.stdin.end(JSON.stringify(files));
    return JSON.parse(await text(child.stdout)) as Reports;
  } finally {
    rmSync(graph, { recursive: true, force: true });
  }
};

describe('the walls between the rooms', () => {
  let reports: Reports;
  beforeAll(async () => {
    reports = await lint();
  }, 60_000);

  it.each(plants)('$breaks: reported', ({ breaks, rule }) => {
    expect(reports[breaks]).toContain(rule);
  });

  it.each(plants)('$breaks: its clean twin is not', ({ breaks }) => {
    expect(reports[`twin: ${breaks}`]).toEqual([]);
  });

  it('every plant was linted under a name of its own', () => {
    expect(Object.keys(reports)).toHaveLength(plants.length * 2);
  });
});
