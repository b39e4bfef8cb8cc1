import {
  filesIn,
  holderKey,
  projectIssue,
  wallTime,
  type Definition,
  type Instant,
  type Issue,
  type IssueProjection,
  type Notice,
  type Recorded,
  type TaskProjection,
} from '@rectify/domain';
import type { EntityManager } from 'typeorm';
import { orderRows } from '../orders/order-rows';
import type { AppendRequest } from './append-request';
import { prepared } from './prepared';
import { writeStatement } from './write-statement';

export interface DecisionToWrite {
  readonly request: AppendRequest;
  readonly before: Issue | undefined;
  readonly after: Issue;
  /** What the issue followed until now. */
  readonly definition: Definition;
  /** What it follows from now on. */
  readonly ruling: Definition;
  readonly entries: readonly { readonly recorded: Recorded; readonly hash: Buffer }[];
  readonly notices: readonly Notice[];
}

const iso = (instant: Instant): string => new Date(instant).toISOString();

/** Everything that follows from a decision, in one statement; false, and nothing written, when somebody was quicker. */
export async function writeDecision(manager: EntityManager, decision: DecisionToWrite): Promise<boolean> {
  const { request, before, after, definition, ruling, entries } = decision;
  const { issueId, wall } = request;
  const wallIso = (instant: Instant | null | undefined) => (instant == null ? null : iso(wallTime(after.clock, instant)));
  const projection = projectIssue(ruling, after);
  const last = entries[entries.length - 1];
  if (!last) throw new Error('Nothing to write');
  const previously = before ? projectIssue(definition, before).tasks : [];
  const { closed, opened } = changesOf(previously, projection.tasks);
  const names = new Map(after.facts.responsibleUnits.map((unit) => [unit.id, unit.name]));

  const isNew = before === undefined;
  const written = await prepared(manager, isNew ? 'register-issue' : 'advance-issue', writeStatement(isNew), [
    issueId,
    JSON.stringify({
      batch_id: request.register?.batchId,
      version: after.version,
      last_hash: last.hash.toString('hex'),
      definition_key: after.definition.key,
      definition_version: after.definition.version,
      snapshot: after,
      drill: after.clock !== undefined,
      ...factsRow(after),
      ...projectionRow(projection, wallIso),
      phase: after.phase,
      at: iso(wall),
    }),
    JSON.stringify(
      entries.map(({ recorded, hash }) => ({
        seq: recorded.seq,
        type: recorded.event.type,
        event: recorded.event,
        actor: recorded.actor,
        actor_id: recorded.actor === 'time' ? null : recorded.actor.personId,
        at: iso(recorded.at),
        hash: hash.toString('hex'),
      })),
    ),
    closed,
    JSON.stringify(opened.map((task) => taskRow(task, names, wallIso))),
    JSON.stringify(opened.flatMap((task) => task.holders.map((holder) => holderRow(task, holder, wallIso)))),
    JSON.stringify(decision.notices.flatMap(recipientRows)),
    request.key !== undefined && request.actor !== 'time'
      ? JSON.stringify([{ person_id: request.actor.personId, key: request.key, body_hash: (request.bodyHash ?? Buffer.alloc(0)).toString('hex') }])
      : '[]',
    JSON.stringify(orderRows(before, after)),
    entries.flatMap(({ recorded }) => filesIn(recorded.event).map(({ id }) => id)),
  ]);
  return written.length > 0;
}

function factsRow({ facts }: Issue) {
  const units = [...facts.leadUnits, ...facts.responsibleUnits].map((unit) => unit.name);
  return { code: facts.code, section: facts.section, finding: facts.finding, search_text: [facts.code, facts.finding, ...units].join('\n') };
}

type ToWall = (instant: Instant | null | undefined) => string | null;

function projectionRow(projection: IssueProjection, wallIso: ToWall) {
  const { marks, tasks } = projection;
  const due = tasks.map((task) => task.due).sort()[0];
  return {
    status: projection.status,
    stage_name: projection.stageName,
    deadline: projection.deadline,
    provisional: projection.provisional,
    due: due ?? null,
    blue_at: wallIso(marks?.blueAt),
    yellow_at: wallIso(marks?.yellowAt),
    red_at: wallIso(marks?.redAt),
    wakes_at: wallIso(projection.nextWakeAt),
    percent: projection.percent,
    unit_ids: projection.unitIds,
    leader_ids: projection.leaderIds,
  };
}

function changesOf(before: readonly TaskProjection[], after: readonly TaskProjection[]) {
  const same = (one: TaskProjection) => after.some((other) => JSON.stringify(other) === JSON.stringify(one));
  const kept = new Set(before.filter(same).map((task) => task.id));
  return {
    closed: before.filter((task) => !after.some((other) => other.id === task.id)).map((task) => task.id),
    opened: after.filter((task) => !kept.has(task.id)),
  };
}

function taskRow(task: TaskProjection, names: ReadonlyMap<string, string>, wallIso: ToWall) {
  return {
    id: task.id,
    stage: task.stage,
    stage_name: task.stageName,
    act: task.act,
    unit_id: task.unitId,
    unit_name: task.unitId ? (names.get(task.unitId) ?? null) : null,
    round: task.round,
    opened_at: wallIso(task.openedAt),
    due: task.due,
    provisional: task.provisional,
    due_at: wallIso(task.dueAt),
    blue_at: wallIso(task.blueAt),
    red_at: wallIso(task.redAt),
    deadline_version: task.deadlineVersion,
    returned: task.returned,
  };
}

const tabs = { review: 'review', signOff: 'sign' } as const;

function holderRow(task: TaskProjection, holder: string, wallIso: ToWall) {
  const tab = task.act === 'review' || task.act === 'signOff' ? tabs[task.act] : 'mine';
  return { task_id: task.id, holder, tab, due_at: wallIso(task.dueAt) };
}

function recipientRows(notice: Notice) {
  return notice.recipients.map(({ holder, why }, position) => ({
    key: notice.key,
    position,
    kind: notice.kind,
    task_id: notice.taskId,
    deadline_version: notice.deadlineVersion,
    subject: notice.subject,
    body: notice.body,
    why,
    at: iso(notice.at),
    mail: notice.channels.includes('mail'),
    person_id: 'personId' in holder ? holder.personId : null,
    unit_id: 'unitId' in holder ? holder.unitId : null,
    role: 'unitId' in holder ? holder.role : null,
    holder: holderKey(holder),
  }));
}
