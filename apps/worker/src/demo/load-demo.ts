import { hash } from '@node-rs/argon2';
import { statisticsInspection } from '@rectify/definitions';
import { businessDateOf, instantOf, type BusinessDate, type Instant } from '@rectify/domain';
import { latestCalendar, uuidv7, type FileStore } from '@rectify/persistence';
import type { DataSource, EntityManager } from 'typeorm';
import { accountsTable } from './accounts-table';
import type { DemoCounty } from './demo-county';
import { readDemoData, type DemoBatch } from './demo-data';
import { dayOf, OFFICE, scriptOf, type DemoTime } from './demo-script';
import { layFiles } from './lay-files';
import { settleCounty } from './settle-county';
import { tellStory, type Present } from './tell-story';

// Any number; two loaders take turns, transaction by transaction.
const DEMO_LOCK = 7_120_312;

/**
 * Loads the fictional county: its people, and issues that have come to every stage by today. Each issue is one transaction,
 * so running processes see only how it ended; what is there already is left alone, and a broken loading is completed.
 */
export async function loadDemo(db: DataSource, folder: string, store: FileStore, now: Instant): Promise<string> {
  const data = await readDemoData(folder);
  const time: DemoTime = { today: businessDateOf(now), calendar: await latestCalendar(db.manager) };
  const present: Present = { now, newsSince: instantOf(dayOf(-1, time), '00:00') };
  const passwordHash = await hash(data.password);
  const alone = <T>(work: (manager: EntityManager) => Promise<T>): Promise<T> =>
    db.transaction(async (manager) => {
      await manager.query(`select pg_advisory_xact_lock($1)`, [DEMO_LOCK]);
      return work(manager);
    });

  const county = await alone((manager) => settleCounty(manager, data.organisation, passwordHash));
  for (const batch of data.batches) {
    const { id, listedOn } = await alone((manager) => settleBatch(manager, batch, county, time));
    for (const issue of data.issues.filter((each) => each.batch === batch.key)) {
      await alone(async (manager) => {
        const [there] = await manager.query(`select 1 from issue where batch_id = $1 and code = $2`, [id, issue.code]);
        if (there) return;
        const files = await layFiles(manager, store, data.filesFolder, issue, county, now);
        await tellStory(manager, id, scriptOf(issue, listedOn, { county, definition: statisticsInspection, time, files }), present);
      });
    }
  }
  return `演示县账号（全部虚构）：\n${accountsTable(county, data.accounts, data.password)}`;
}

interface SettledBatch {
  readonly id: string;
  readonly listedOn: BusinessDate;
}

async function settleBatch(manager: EntityManager, batch: DemoBatch, county: DemoCounty, time: DemoTime): Promise<SettledBatch> {
  const [there] = await manager.query(`select id, listed_on::text as "listedOn" from batch where name = $1`, [batch.name]);
  if (there) return there;
  const id = uuidv7();
  const { key, version } = statisticsInspection;
  const listedOn = dayOf(batch.listed, time);
  await manager.query(
    `insert into batch (id, name, kind, listed_on, definition_key, definition_version, created_by, created_at) values ($1, $2, 'formal', $3, $4, $5, $6, $7)`,
    [id, batch.name, listedOn, key, version, county.person(OFFICE).id, `${listedOn}T08:30:00+08:00`],
  );
  return { id, listedOn };
}
