import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A notice about no issue may lead to a page of the product. */
export class NoticePage1775100000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table notice add column page text constraint notice_page check (page like '/%')`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
