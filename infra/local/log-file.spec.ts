import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { eachLine } from './lines.ts';
import { logFile } from './log-file.ts';
import { temporaryFolder } from './temporary-folder.ts';

describe('a log file', () => {
  it('goes on where an earlier start ended', () => {
    const path = join(temporaryFolder(), 'logs/api.log');
    logFile(path)('一');
    logFile(path)('二');
    expect(readFileSync(path, 'utf8')).toBe('一\n二\n');
  });

  it('past its limit it becomes the old one, and a new one begins', () => {
    const path = join(temporaryFolder(), 'api.log');
    const write = logFile(path, 10);
    for (const line of ['first line', 'second line', 'third']) write(line);
    expect(readFileSync(`${path}.1`, 'utf8')).toBe('second line\n');
    expect(readFileSync(path, 'utf8')).toBe('third\n');
  });

  it('an earlier file counts towards the limit', () => {
    const path = join(temporaryFolder(), 'api.log');
    writeFileSync(path, 'a long line of yesterday\n');
    logFile(path, 10)('today');
    expect(readFileSync(path, 'utf8')).toBe('today\n');
  });

  it('that cannot be written costs its lines and nothing more', () => {
    const folder = temporaryFolder();
    const write = logFile(join(folder, 'logs/api.log'));
    rmSync(join(folder, 'logs'), { recursive: true });
    expect(() => write('lost')).not.toThrow();
  });
});

it('lines are whole, however they arrive, and the last needs no end', async () => {
  const lines: string[] = [];
  const stream = Readable.from([Buffer.from('整'), Buffer.from('改\n督'), Buffer.from('办\n\n完').subarray(0, 5), Buffer.from('完')]);
  eachLine(stream, (line) => void lines.push(line));
  await new Promise((resolve) => stream.once('close', resolve));
  expect(lines).toEqual(['整改', '督办', '', '完']);
});
