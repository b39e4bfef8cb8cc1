import type { LadderStep, IssueStanding } from '@rectify/contracts/temporal';
import {
  awaitedRequests, businessDateOf, comingRungs, isSettled, nextOrderWakeUp, nextRecheck, nextWakeUp, pendingRechecks, RECHECK, requestNames, spreadOf, wallTime,
  type Instant, type Issue, type OpenTask,
} from '@rectify/domain/time';

/** What time will do next, and when on the wall clock. */
export interface NextDue {
  readonly at: Instant;
  /** One line for operators: “整改实施 · 提醒 · 2026-03-02”. */
  readonly summary: string;
}

/** What `nextWakeUp` waits for, in words; `undefined` when time has nothing to do. */
export function nextDue(issue: Issue | undefined): NextDue | undefined {
  const at = issue && nextWakeUp(issue);
  if (!issue || at === undefined) return undefined;
  return { at: wallTime(issue.clock, at), summary: `${wordsFor(issue, at)} · ${businessDateOf(at)}` };
}

function wordsFor(issue: Issue, at: Instant): string {
  const rung = comingRungs(issue).find((each) => each.at === at || each.at + spreadOf(issue.id) === at);
  if (rung) return `${brief(rung.task)} · ${rung.step}`;
  const receipt = nextOrderWakeUp(issue);
  if (receipt?.dueAt === at) return `${receipt.name} · 催签`;
  const request = awaitedRequests(issue).find(({ term }) => term.dueAt === at);
  if (request) return `${requestNames[request.kind]} · 催办`;
  const recheck = nextRecheck(issue);
  return recheck?.opensAt === at ? `回头看（满${recheck.months}个月）` : '时限';
}

/** The whole ladder and the 回头看 still to come, for operators. */
export function ladderOf(issue: Issue | undefined): readonly LadderStep[] {
  const rungs = issue ? comingRungs(issue) : [];
  const rechecks = issue ? pendingRechecks(issue).filter(({ taskId }) => taskId === undefined) : [];
  return [
    ...rungs.map(({ task, step, at }) => ({ stage: task.stage, unitId: task.unitId, step, at: new Date(at).toISOString() })),
    ...rechecks.map(({ opensAt }) => ({ stage: RECHECK, unitId: null, step: '回头看', at: new Date(opensAt).toISOString() })),
  ];
}

/** Where the workflow's own fold stands, for operators. */
export function standingOf(issue: Issue | undefined): IssueStanding {
  const wakesAt = issue && nextWakeUp(issue);
  return {
    version: issue?.version ?? 0,
    phase: issue?.phase ?? 'unknown',
    stages: [...new Set(issue?.tasks.map((task) => task.stage))],
    wakesAt: issue && wakesAt !== undefined ? new Date(wallTime(issue.clock, wakesAt)).toISOString() : null,
  };
}

/** A few lines for Temporal's own page; no names and no content of the issue, for they are stored in clear. */
export function detailsOf(issue: Issue | undefined): string {
  if (!issue) return '尚未读到记录';
  if (issue.phase === 'registered') return '待交办';
  if (isSettled(issue)) return '已销号';
  if (nextRecheck(issue)) return `已销号\n下一步：${nextDue(issue)?.summary ?? '无'}`;
  const stages = new Map<string, OpenTask[]>();
  for (const task of issue.tasks) stages.set(task.stageName, [...(stages.get(task.stageName) ?? []), task]);
  const lines = [...stages.values()].map(stageLine);
  return [...lines, `下一步：${nextDue(issue)?.summary ?? '无'}`, `记录至第${issue.version}条${issue.clock ? '（演练）' : ''}`].join('\n');
}

function stageLine(tasks: readonly OpenTask[]): string {
  const [first] = [...tasks].sort((a, b) => a.dueAt - b.dueAt) as [OpenTask];
  const count = tasks.length > 1 ? `（${tasks.length}个单位）` : '';
  return `${brief(first)}${count} · ${first.due}前办结${first.provisional ? '（暂定）' : ''}`;
}

// Temporal takes 200 bytes of summary: a stage may be named at length.
const brief = ({ stageName }: OpenTask) => (stageName.length > 30 ? `${stageName.slice(0, 29)}…` : stageName);
