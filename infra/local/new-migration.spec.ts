import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { newMigration } from './new-migration.mjs';
import { temporaryFolder } from './temporary-folder.ts';

const NOW = 1_772_409_600_000;

it('a new migration has its moment in its name, where the order is read from', () => {
  const root = temporaryFolder();
  expect(newMigration(root, 'add-review-round', NOW)).toEqual({
    path: 'libs/persistence/src/migrations/1772409600000-add-review-round.ts',
    className: 'AddReviewRound1772409600000',
  });
});

it('it goes forward only', () => {
  const root = temporaryFolder();
  const source = readFileSync(join(root, newMigration(root, 'add-review-round', NOW).path), 'utf8');
  expect(source).toContain('export class AddReviewRound1772409600000 implements MigrationInterface');
  expect(source).toMatch(/async down\(\): Promise<void> \{\n {4}throw/);
});

it.each([undefined, '', 'Add-Round', 'add_round', '../evil', 'add round', '1-add', 'add-', '加字段'])('“%s” is no name', (name) => {
  const root = temporaryFolder();
  expect(() => newMigration(root, name, NOW)).toThrow('用法：npm run db:new -- <名称>');
  expect(readdirSync(root)).toEqual([]);
});

it('a name that exists already is refused, whenever it was made', () => {
  const root = temporaryFolder();
  newMigration(root, 'add-review-round', NOW);
  expect(() => newMigration(root, 'add-review-round', NOW + 1)).toThrow('已有同名的迁移');
  expect(() => newMigration(root, 'add-review', NOW + 1)).not.toThrow();
});

it('a migration is never overwritten', () => {
  const root = temporaryFolder();
  mkdirSync(join(root, `libs/persistence/src/migrations/${NOW}-add-x.ts`), { recursive: true });
  expect(() => newMigration(root, 'add-x', NOW)).toThrow('已有同名的迁移');
});
