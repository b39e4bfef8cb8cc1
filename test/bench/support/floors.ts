import { randomUUID } from 'node:crypto';
import { ADVANCED, ISSUE_LIFECYCLE, TASK_QUEUE } from '@rectify/contracts';
import { Client, Connection } from '@temporalio/client';
import pg from 'pg';
import type { County } from '../../integration/support/county';
import { rate } from './numbers';

const payload = JSON.stringify({ text: 'x'.repeat(1500) });
const snapshot = JSON.stringify({ text: 'x'.repeat(5000) });

/** The same writes as one decision, as one plain transaction from Node: decisions a second. */
export async function plainTransaction(county: County, clients: number, seconds: number): Promise<number> {
  const pool = new pg.Pool({ connectionString: county.stack.urls.database, max: clients });
  await pool.query(`create table if not exists floor_issue (id uuid primary key, version int, snapshot jsonb);
    create table if not exists floor_event (issue_id uuid, seq int, event jsonb, primary key (issue_id, seq));
    create table if not exists floor_row (issue_id uuid, kind text, n int, body text, primary key (issue_id, kind, n))`);
  const issues = Array.from({ length: clients }, () => ({ id: randomUUID(), version: 0 }));
  for (const { id } of issues) await pool.query(`insert into floor_issue values ($1, 0, '{}')`, [id]);
  const done = await rate(clients, seconds, async (client) => {
    const issue = issues[client]!;
    const connection = await pool.connect();
    try {
      await connection.query('begin');
      await connection.query(`select version from floor_issue where id = $1 for update`, [issue.id]);
      // Two events, one task gone, one come with two holders, two notices with mails, a command, a wake.
      await connection.query(`insert into floor_event values ($1, $2, $3), ($1, $2 + 1, $3)`, [issue.id, issue.version, payload]);
      await connection.query(`update floor_issue set version = $2, snapshot = $3 where id = $1`, [issue.id, issue.version + 2, snapshot]);
      await connection.query(`delete from floor_row where issue_id = $1 and kind in ('task', 'holder', 'wake')`, [issue.id]);
      await connection.query(
        `insert into floor_row select $1, kind, $2::int + n, 'some words of a notice' from unnest(
           array['task','holder','holder','notice','notice','mail','mail','command','wake'], array[0,0,1,0,1,0,1,0,0]) as r(kind, n)`,
        [issue.id, issue.version],
      );
      await connection.query('commit');
      issue.version += 2;
    } finally {
      connection.release();
    }
  });
  await pool.end();
  return done;
}

/** Signals to running workflows, straight from a client: signals a second. */
export async function plainSignals(county: County, clients: number, seconds: number): Promise<number> {
  const connection = await Connection.connect({ address: county.stack.urls.temporal });
  const client = new Client({ connection, namespace: county.stack.env.TEMPORAL_NAMESPACE });
  const [row] = await county.db.query(`select id from issue where phase = 'closed' limit 1`);
  const done = await rate(clients, seconds, async (number) => {
    await client.workflow.signalWithStart(ISSUE_LIFECYCLE, {
      workflowId: `floor:${number}:${row.id}`,
      taskQueue: TASK_QUEUE,
      args: [{ issueId: row.id }],
      signal: ADVANCED,
      signalArgs: [{ seq: 0, events: [] }],
    });
  });
  await connection.close();
  return done;
}
