import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Stack } from './stack.ts';

/** The list of accounts belongs to one database: the home's own, or the one that `DATABASE_URL` names. */
const listOf = (databaseUrl: string | undefined): string => {
  if (!databaseUrl) return 'demo-accounts.txt';
  const { host, pathname } = new URL(databaseUrl);
  return `demo-accounts-${createHash('sha256').update(`${host}${pathname}`).digest('hex').slice(0, 12)}.txt`;
};

/** Loads the demo county on the first start with a database, and returns its accounts as the command listed them. */
export const demoAccounts = async (
  { home, cli }: Pick<Stack, 'home' | 'cli'>,
  onLine: (line: string) => void,
  databaseUrl?: string,
): Promise<string> => {
  const kept = join(home, listOf(databaseUrl));
  if (existsSync(kept)) return readFileSync(kept, 'utf8');
  onLine('首次启动：正在装入演示县…');
  const accounts = withoutLog(await cli('demo'));
  mkdirSync(dirname(kept), { recursive: true });
  writeFileSync(kept, accounts, { mode: 0o600 });
  return accounts;
};

/** What a command says to people, without the lines of its log (JSON). */
export const withoutLog = (output: string): string =>
  output
    .split('\n')
    .filter((line) => !line.startsWith('{'))
    .join('\n')
    .trim();
