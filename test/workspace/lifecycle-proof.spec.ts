import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const rows = readFileSync(join(root, 'docs/lifecycle-proof.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| 规则'))
  .map((line) => line.split('|').map((cell) => cell.trim()).slice(1, -1));

/** Why this is no proof; undefined where the file has a test whose name begins so. */
function missing(folder: string, reference = ''): string | undefined {
  const [, file, words] = /^`([^`]+)` › (.+)$/.exec(reference) ?? [];
  if (file === undefined || words === undefined) return `“${reference}” names no test`;
  const path = join(root, folder, file);
  if (!existsSync(path)) return `${folder}/${file} does not exist`;
  const starts = ['it(', 'describe(', '])('].flatMap((opening) => ["'", '`'].map((quote) => `${opening}${quote}`));
  const text = readFileSync(path, 'utf8');
  return starts.some((start) => text.includes(`${start}${words}`)) ? undefined : `${file} has no test “${words}…”`;
}

describe('every rule of the lifecycle', () => {
  it.each(rows)('%s', (_rule, story, journey) => {
    expect([missing('libs/domain/src', story), missing('test/integration', journey)]).toEqual([undefined, undefined]);
  });

  it('is in the table', () => expect(rows.length).toBeGreaterThan(50));
});
