import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const cruiser = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
const config = join(root, '.dependency-cruiser.cjs');

/** The rings of imports below these folders, a line each; none when all is well. */
function circles(cwd: string, ...folders: readonly string[]): string[] {
  const answer = execFileSync(process.execPath, [cruiser, '--config', config, '--output-type', 'json', ...folders], { cwd, encoding: 'utf8', maxBuffer: 256 << 20 });
  const { summary } = JSON.parse(answer) as { summary: { totalCruised: number; violations: { from: string; to: string }[] } };
  expect(summary.totalCruised).toBeGreaterThan(1);
  return summary.violations.map(({ from, to }) => `${from} -> ${to}`);
}

describe('imports', () => {
  it('go one way: no file needs itself by way of others, not even for a type', () => {
    expect(circles(root, 'libs', 'apps', 'workflows', 'infra', 'test')).toEqual([]);
  });

  it('that form a ring are found', () => {
    const folder = mkdtempSync(join(tmpdir(), 'rectify-circles-'));
    try {
      writeFileSync(join(folder, 'tsconfig.json'), '{}');
      writeFileSync(join(folder, 'one.ts'), `import type { Two } from './two';\nexport type One = Two;\n`);
      writeFileSync(join(folder, 'two.ts'), `import type { One } from './one';\nexport type Two = { one?: One };\n`);
      expect(circles(folder, '.')).toEqual(['one.ts -> two.ts']);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
