import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from './repository-root.ts';
import { temporaryFolder } from './temporary-folder.ts';

it('is found from anywhere inside', () => {
  const root = temporaryFolder();
  mkdirSync(join(root, 'infra/local'), { recursive: true });
  mkdirSync(join(root, 'apps/web/src'), { recursive: true });
  writeFileSync(join(root, 'infra/local/stack.ts'), '');
  expect([root, join(root, 'apps/web/src')].map((folder) => repositoryRoot(folder))).toEqual([root, root]);
});

it('from outside there is none', () => {
  expect(() => repositoryRoot(temporaryFolder())).toThrow('请在仓库目录内运行。');
});
