import { nextWakeUp, wallTime, type Issue } from '@rectify/domain';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Which calendar an issue's dates were computed with stands in a column of its own, so that the issues still on an older one
 * are found at once; and the next wake-up is spread over the ten minutes after its hour.
 */
export class CalendarAdoption1774100000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table issue add column calendar_version integer`);
    await runner.query(`update issue set calendar_version = (snapshot ->> 'calendarVersion')::integer`);
    await runner.query(`alter table issue alter column calendar_version set not null`);
    await runner.query(`create index issue_by_calendar on issue (calendar_version, id) where phase <> 'closed' or wakes_at is not null`);
    await spreadWakeUps(runner);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}

const PAGE = 1000;

async function spreadWakeUps(runner: QueryRunner): Promise<void> {
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const rows: readonly { readonly id: string; readonly snapshot: Issue }[] = await runner.query(
      `select id, snapshot from issue where wakes_at is not null and id > $1 order by id limit $2`,
      [after, PAGE],
    );
    const last = rows.at(-1);
    if (!last) return;
    after = last.id;
    const wakes = rows.flatMap(({ id, snapshot }) => {
      const next = nextWakeUp(snapshot);
      return next === undefined ? [] : [{ id, at: new Date(wallTime(snapshot.clock, next)).toISOString() }];
    });
    await runner.query(
      `update issue set wakes_at = w.at from jsonb_to_recordset($1::jsonb) as w(id uuid, at timestamptz) where issue.id = w.id`,
      [JSON.stringify(wakes)],
    );
  }
}
