import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The repository this process was started in. Found from the working folder, not from the module's own address:
 * this code runs natively, through Jest (CommonJS) and bundled (benches), and only the first has a true address.
 */
export const repositoryRoot = (from: string = process.cwd()): string => {
  if (existsSync(join(from, 'infra/local/stack.ts'))) return from;
  const parent = dirname(from);
  if (parent === from) throw new Error('请在仓库目录内运行。');
  return repositoryRoot(parent);
};
