import { Inject, Injectable } from '@nestjs/common';
import type { BatchList, BatchPatch, BatchView, NewBatch } from '@rectify/contracts';
import { servesBatches, standardProcess, type DefinitionRef, type DrillClock, type Instant } from '@rectify/domain';
import { definitionInForce, definitionOf, inForceFirst, recordAudit, scopeCondition, uuidv7 } from '@rectify/persistence';
import type { Clock } from '@rectify/platform';
import { DataSource, type EntityManager } from 'typeorm';
import { CLOCK } from '../configuration';
import { notFound, refused } from '../http/problem';
import { scopeOfPerson, type SignedIn } from '../session/signed-in';
import { viewOfBatch } from './batch-row';

@Injectable()
export class BatchesService {
  constructor(
    private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Counts only what the person may see; a batch of which nothing concerns them is left out. */
  async list(person: SignedIn): Promise<BatchList> {
    return { items: await this.read(this.db.manager, person) };
  }

  create(body: NewBatch, person: SignedIn): Promise<BatchView> {
    const now = this.clock.now();
    const batchId = uuidv7(now);
    const clock = drillClock(body, now);
    return this.db.transaction(async (manager) => {
      const definition = await processFor(manager, body.definitionKey ?? standardProcess);
      await manager.query(
        `insert into batch (id, name, kind, listed_on, clock, definition_key, definition_version, created_by, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [
          batchId,
          body.name,
          body.kind,
          body.listedOn,
          clock && JSON.stringify(clock),
          definition.key,
          definition.version,
          person.personId,
          new Date(now),
        ],
      );
      await recordAudit(manager, { personId: person.personId, action: 'batch.created', subject: batchId, detail: body, at: now });
      return this.one(manager, person, batchId);
    });
  }

  rename(batchId: string, { name }: BatchPatch, person: SignedIn): Promise<BatchView> {
    return this.db.transaction(async (manager) => {
      const [before] = await manager.query(`select name from batch where id = $1 for update`, [batchId]);
      if (!before) throw notFound('批次');
      await manager.query(`update batch set name = $2 where id = $1`, [batchId, name]);
      const detail = { before: before.name, after: name };
      await recordAudit(manager, { personId: person.personId, action: 'batch.renamed', subject: batchId, detail, at: this.clock.now() });
      return this.one(manager, person, batchId);
    });
  }

  private async one(manager: EntityManager, person: SignedIn, batchId: string): Promise<BatchView> {
    const [batch] = await this.read(manager, person, batchId);
    if (!batch) throw notFound('批次');
    return batch;
  }

  private async read(manager: EntityManager, person: SignedIn, batchId?: string): Promise<BatchView[]> {
    const scope = scopeOfPerson(person);
    const parameters: unknown[] = [batchId ?? null, scope.kind === 'all'];
    const rows = await manager.query(
      `select b.id, b.name, b.kind, b.listed_on::text, b.clock, b.created_at, count(i.id)::int as issue_count, b.definition_key,
         (select d.name from definition d where d.key = b.definition_key order by ${inForceFirst} limit 1) as definition_name
       from batch b left join issue i on i.batch_id = b.id and ${scopeCondition(scope, 'i', parameters)}
       where ($1::uuid is null or b.id = $1)
       group by b.id having $2 or count(i.id) > 0
       order by b.created_at desc, b.id`,
      parameters,
    );
    return rows.map(viewOfBatch);
  }
}

/** The version in force of the process, not to be deleted meanwhile. 422 when it is none that a batch may be worked by. */
async function processFor(manager: EntityManager, key: string): Promise<DefinitionRef> {
  const ref = await definitionInForce(manager, key, true);
  if (!ref) throw refused('NO_DEFINITION', '这个流程还没有发布，不能用来新建批次。', [{ pointer: '/definitionKey', detail: '流程没有发布' }]);
  if (!servesBatches(await definitionOf(manager, ref))) {
    throw refused('NOT_FOR_BATCHES', '这个流程由问题发起（如自查），不能用来新建批次。', [{ pointer: '/definitionKey', detail: '请选择其他流程' }]);
  }
  return ref;
}

/** A drill begins now; its business time runs on from where the office says. */
function drillClock(body: NewBatch, now: Instant): DrillClock | undefined {
  if (body.kind !== 'drill') return undefined;
  return { wallOrigin: now, businessOrigin: body.startsAt === undefined ? now : Date.parse(body.startsAt), rate: body.rate };
}
