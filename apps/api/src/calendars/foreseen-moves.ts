import type { CalendarMove, CalendarPreview } from '@rectify/contracts';
import { businessTime, decide, isRefusal, reaches, type Calendar, type CalendarAdopted, type Instant, type Issue, type Scope } from '@rectify/domain';
import { calendarOf, definitionOf } from '@rectify/persistence';
import type { EntityManager } from 'typeorm';

export type Foreseen = Pick<CalendarPreview, 'issues' | 'movedIssues' | 'settledIssues' | 'moves' | 'isCut'>;

interface IssueRow {
  readonly id: string;
  readonly snapshot: Issue;
  readonly unit_ids: readonly string[];
  readonly leader_ids: readonly string[];
}

const PAGE = 200;
const LISTED = 300;
const FIRST = '00000000-0000-0000-0000-000000000000';

/**
 * What the calendar would change in every running issue: the core decides, and nothing is written. All are counted; listed are
 * those the scope reaches.
 */
export async function foreseenMoves(manager: EntityManager, calendar: Calendar, scope: Scope, wall: Instant): Promise<Foreseen> {
  const moves: CalendarMove[] = [];
  let [issues, movedIssues, settledIssues, moved] = [0, 0, 0, 0];
  for (let after = FIRST; ; ) {
    const rows = await pageAfter(manager, calendar.version, after);
    const last = rows.at(-1);
    if (!last) return { issues, movedIssues, settledIssues, moves: moves.slice(0, LISTED), isCut: moved > Math.min(moves.length, LISTED) };
    after = last.id;
    for (const { snapshot: issue, unit_ids, leader_ids } of rows) {
      const event = await foreseen(manager, issue, calendar, wall);
      if (!event) continue;
      const own = movesOf(issue, event);
      issues += 1;
      movedIssues += own.length > 0 ? 1 : 0;
      moved += own.length;
      settledIssues += isProvisional(issue) && !staysProvisional(issue, event) ? 1 : 0;
      if (moves.length < LISTED && reaches(scope, { unitIds: unit_ids, leaderIds: leader_ids })) moves.push(...own);
    }
  }
}

function pageAfter(manager: EntityManager, version: number, after: string): Promise<readonly IssueRow[]> {
  return manager.query(
    `select id, snapshot, unit_ids, leader_ids from issue
     where (phase <> 'closed' or wakes_at is not null) and calendar_version < $1 and id > $2 order by id limit $3`,
    [version, after, PAGE],
  );
}

async function foreseen(manager: EntityManager, issue: Issue, calendar: Calendar, wall: Instant): Promise<CalendarAdopted | undefined> {
  const definition = await definitionOf(manager, issue.definition);
  const own = await calendarOf(manager, issue.calendarVersion);
  const now = businessTime(issue.clock, wall);
  const decision = decide(definition, own, issue, { type: 'adoptCalendar', calendar }, { actor: 'time', now });
  if (isRefusal(decision)) return undefined;
  return decision.events.find((event) => event.type === 'calendarAdopted');
}

function movesOf(issue: Issue, { assignment, tasks }: CalendarAdopted): readonly CalendarMove[] {
  const of = { issueId: issue.id, code: issue.facts.code };
  const deadline = assignment && assignment.before.date !== assignment.after.date;
  const ofIssue = deadline
    ? [{ ...of, taskId: null, stageName: '整改时限', unitName: null, ...dates(assignment.before, assignment.after) }]
    : [];
  return [
    ...ofIssue,
    ...tasks.flatMap(({ taskId, before, term }) => {
      const task = issue.tasks.find((each) => each.id === taskId);
      if (!task || before.date === term.due) return [];
      const unitName = issue.facts.responsibleUnits.find(({ id }) => id === task.unitId)?.name ?? null;
      return [{ ...of, taskId, stageName: task.stageName, unitName, ...dates(before, { date: term.due, provisional: term.provisional }) }];
    }),
  ];
}

type StandingDate = CalendarAdopted['tasks'][number]['before'];

function dates(before: StandingDate, after: StandingDate) {
  return { before: before.date, wasProvisional: before.provisional, after: after.date, provisional: after.provisional };
}

function isProvisional(issue: Issue): boolean {
  return (issue.assignment?.provisional ?? false) || issue.tasks.some((task) => task.provisional);
}

function staysProvisional(issue: Issue, { assignment, tasks }: CalendarAdopted): boolean {
  const deadline = assignment ? assignment.after.provisional : (issue.assignment?.provisional ?? false);
  return deadline || issue.tasks.some((task) => tasks.find(({ taskId }) => taskId === task.id)?.term.provisional ?? task.provisional);
}
