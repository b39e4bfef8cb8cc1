import { unknownFacts } from '../definition/facts-asked';
import type { Definition } from '../definition';
import type { Occasion } from '../issue/command';
import type { Issue } from '../issue/issue';
import { refuse, type Refusal } from '../issue/refusal';
import type { OrderState } from '../order/order';
import { isSettled, pendingRechecks } from '../recheck/recheck';
import { RECHECK } from '../recheck/recheck-stage';
import { requestNames } from '../side-path/request';
import { counterpartOf, unmappedStages } from './counterpart';
import type { Migrate } from './migrate-command';

const settledStates: readonly OrderState[] = ['closed', 'withdrawn'];

/** Why the issue cannot follow the new definition, or not by this person; nothing when it can. */
export function migrationRefusal(from: Definition, issue: Issue, { to, stageMap = {}, reason }: Migrate, { actor }: Occasion): Refusal | undefined {
  if (actor === 'time' || !actor.roles.includes('officeClerk')) return refuse('NOT_ALLOWED', '流程迁移由整改办办理。');
  if (reason.trim() === '') return refuse('REASON_MISSING', '请写明迁移的理由。');
  if (from.key === to.key && from.version === to.version) return refuse('NOTHING_DUE', '问题已经按这一版流程办理。');
  if (isSettled(issue)) return refuse('ALREADY_CLOSED', '问题已办结，不再迁移。');
  if (isOfSelfCheck(from) !== isOfSelfCheck(to)) return refuse('NOT_OFFERED', '自查问题与督察问题的流程不同，不能互相迁移。');
  return issue.phase === 'registered' ? undefined : (factsRefusal(to, issue) ?? placeRefusal(to, issue, stageMap) ?? besideRefusal(to, issue));
}

function isOfSelfCheck({ stages }: Definition): boolean {
  return stages.some(({ asks }) => asks === 'selfCheckResult');
}

function factsRefusal(to: Definition, issue: Issue): Refusal | undefined {
  const unknown = issue.phase === 'open' ? unknownFacts(to, issue.facts) : [];
  return unknown.length > 0 ? refuse('FACTS_INCOMPLETE', `新流程按${unknown.join('、')}分流，请先补录再迁移。`) : undefined;
}

function placeRefusal(to: Definition, issue: Issue, stageMap: Readonly<Record<string, string>>): Refusal | undefined {
  const isAboutRecheck = pendingRechecks(issue).length > 0 || issue.tasks.some(({ returned }) => returned?.stage === RECHECK);
  if (isAboutRecheck && !to.recheck) return refuse('NOT_OFFERED', '问题与回头看有关，新流程没有设回头看，不能迁移。');
  const unmapped = unmappedStages(issue, to, stageMap);
  const names = unmapped.map(({ name }) => `“${name}”`).join('、');
  return unmapped.length > 0 ? refuse('STAGE_UNMAPPED', `新流程没有${names}，请选择迁移后从哪一环节继续。`) : afterPlanning(to, issue, stageMap);
}

/** 方案 is what measures are ticked against: nobody is sent past it without one. */
function afterPlanning(to: Definition, issue: Issue, stageMap: Readonly<Record<string, string>>): Refusal | undefined {
  if (issue.plan || issue.phase !== 'open') return undefined;
  const planning = to.stages.findIndex(({ act }) => act === 'plan');
  const past = issue.tasks.find(({ stage }) => {
    const target = counterpartOf(to, stage, stageMap);
    return Object.hasOwn(stageMap, stage) && target !== undefined && to.stages.indexOf(target) > planning;
  });
  return past && planning >= 0 ? refuse('PLAN_INCOMPLETE', `还没有整改方案，“${past.stageName}”不能越过方案编制。`) : undefined;
}

/** What waits beside the way would find nobody any more. */
function besideRefusal({ orders, sidePaths }: Definition, issue: Issue): Refusal | undefined {
  const order = issue.orders?.find(({ kind, state }) => !settledStates.includes(state) && !orders?.kinds.some((rule) => rule.kind === kind));
  if (order) return refuse('ORDER_PENDING', `还有未办结的${order.name}，新流程没有这一文种，办结后再迁移。`);
  const request = issue.requests?.find(({ kind }) => !sidePaths?.[kind]);
  return request && refuse('REQUEST_PENDING', `还有未办的${requestNames[request.kind]}，新流程没有设这一项，办结后再迁移。`);
}
