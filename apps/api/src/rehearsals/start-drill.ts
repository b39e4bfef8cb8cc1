import type { DrillView } from '@rectify/contracts';
import type { BusinessDate, Definition, DrillClock, Instant, IssueFacts } from '@rectify/domain';
import { appendIn, isAppended, recordAudit, uuidv7 } from '@rectify/persistence';
import type { EntityManager } from 'typeorm';
import { registerIssue } from '../issues/register-issue';
import { actorOf, type SignedIn } from '../session/signed-in';

export interface Drill {
  readonly definition: Definition;
  readonly facts: IssueFacts;
  readonly clock: DrillClock;
  readonly listedOn: BusinessDate;
  readonly person: SignedIn;
  readonly wall: Instant;
}

/** 演练: a batch with one issue on exactly this version, assigned at once where its facts allow. */
export async function startDrill(manager: EntityManager, { definition, facts, clock, listedOn, person, wall }: Drill): Promise<DrillView> {
  const { key, version } = definition;
  const batchId = uuidv7(wall);
  const name = `流程演练：${definition.name}`.slice(0, 100);
  await manager.query(
    `insert into batch (id, name, kind, listed_on, clock, definition_key, definition_version, created_by, created_at)
     values ($1, $2, 'drill', $3, $4, $5, $6, $7, $8)`,
    [batchId, name, listedOn, JSON.stringify(clock), key, version, person.personId, new Date(wall)],
  );
  const detail = { kind: 'drill', name, listedOn, definition: { key, version }, rate: clock.rate };
  await recordAudit(manager, { personId: person.personId, action: 'batch.created', subject: batchId, detail, at: wall });
  const { issueId } = await registerIssue(manager, { batch: { id: batchId, listedOn, clock, definition: { key, version } }, facts, person, wall });
  const answer = await appendIn(manager, { issueId, command: { type: 'assign' }, actor: actorOf(person), wall });
  return { batchId, issueId, assigned: isAppended(answer) };
}
