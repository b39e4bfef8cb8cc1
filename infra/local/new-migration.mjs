// No dependencies: runs on whatever Node the machine has, like everything that `npm run` starts here.
import { mkdirSync, readdirSync, realpathSync, writeFileSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = 'libs/persistence/src/migrations';

const skeleton = (className) => `import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What this changes, and why. */
export class ${className} implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(\`
      -- one statement, PostgreSQL 15 and later
    \`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
`;

/**
 * Writes an empty forward migration and returns its path from the root. `now`: milliseconds since 1970, which is what
 * TypeORM orders by (the last 13 characters of the class name). Throws a sentence when the name will not do.
 */
export const newMigration = (root, name, now) => {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name ?? '')) {
    throw new Error('用法：npm run db:new -- <名称>。名称用小写英文和连字符说明改动，例如 add-review-round。');
  }
  const folder = join(root, FOLDER);
  mkdirSync(folder, { recursive: true });
  const namesake = readdirSync(folder).find((file) => file.replace(/^\d+-/, '') === `${name}.ts`);
  if (namesake) throw new Error(`已有同名的迁移：${FOLDER}/${namesake}。`);
  const className = `${name.split('-').map((word) => word[0].toUpperCase() + word.slice(1)).join('')}${now}`;
  const path = join(folder, `${now}-${name}.ts`);
  writeFileSync(path, skeleton(className), { flag: 'wx' });
  return { path: relative(root, path), className };
};

const whatNext = ({ path }) => [
  `已建立 ${path}`,
  '接下来：',
  '  1. 在 up 中手写 SQL（只向前：不改已发布的迁移，不写 down）；同一改动的实体一并修改。',
  `  2. 在 ${FOLDER}/index.ts 末尾加一行：export * from './${basename(path, '.ts')}';`,
  '  3. 会锁住大表的语句写明要多久；加约束先 NOT VALID，再 VALIDATE。',
  '  4. npm run test:integration：从空库迁移后与实体应没有差别。请另一个人审阅后再合并。',
];

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const root = resolve(fileURLToPath(import.meta.url), '../../..');
  try {
    console.log(whatNext(newMigration(root, process.argv[2], Date.now())).join('\n'));
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
