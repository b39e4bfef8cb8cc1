import { statSync } from 'node:fs';
import { join } from 'node:path';
import { demoAccounts, withoutLog } from './demo-county.ts';
import { temporaryFolder } from './temporary-folder.ts';

describe('the demo county', () => {
  let home: string;
  let loaded: number;
  const lines: string[] = [];
  const county = (cli: () => Promise<string> = async () => `{"level":30,"msg":"loading"}\n账号 ${++loaded}\n`) => ({ home, cli });
  const load = (from = county(), databaseUrl?: string) => demoAccounts(from, (line) => void lines.push(line), databaseUrl);

  beforeEach(() => {
    home = temporaryFolder();
    loaded = 0;
    lines.length = 0;
  });

  it('is loaded on the first start; later starts only show its accounts', async () => {
    expect(await load()).toBe('账号 1');
    expect(await load()).toBe('账号 1');
    expect(loaded).toBe(1);
    expect(lines).toEqual(['首次启动：正在装入演示县…']);
  });

  it('is tried again after it could not be loaded', async () => {
    await expect(load(county(() => Promise.reject(new Error('磁盘已满'))))).rejects.toThrow('磁盘已满');
    expect(await load()).toBe('账号 1');
  });

  it('belongs to a database: another one gets its own, once', async () => {
    await load();
    const other = 'postgres://rectify:secret@db.county.example:5432/rectify';
    expect(await load(county(), other)).toBe('账号 2');
    expect(await load(county(), other.replace('secret', 'changed'))).toBe('账号 2');
    expect(await load()).toBe('账号 1');
  });

  it('its accounts are for nobody else to read', async () => {
    await load();
    expect(statSync(join(home, 'demo-accounts.txt')).mode & 0o077).toBe(0);
  });
});

it('what a command says to people is what it prints without its log', () => {
  expect(withoutLog('{"level":30}\n\n账号：\n  li  办公室\n{"level":40}\n')).toBe('账号：\n  li  办公室');
});
