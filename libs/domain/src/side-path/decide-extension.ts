import { addDays, isBusinessDate, isPublished, moveToWorkday, type BusinessDate, type Instant } from '../calendar';
import { stageOf, type Definition, type Stage } from '../definition';
import type { Accepted } from '../issue/accepted';
import type { Actor } from '../issue/actor';
import { deadlineOf } from '../issue/branch-deadline';
import type { Decision } from '../issue/decision';
import { mayNotComplete } from '../issue/duty';
import type { Issue, OpenTask } from '../issue/issue';
import { refuse, type Refusal } from '../issue/refusal';
import type { ExtensionPolicy } from './policy';
import type { SidePathCommand } from './side-path-command';
import { ask, movedTerm, notOffered, requestId, requestOf, taskGone, taskOf } from './side-path-decision';

/** 延期申请: before the due day, by who may submit the work, within the caps. */
export function decideRequestExtension(decision: Decision, command: Extract<SidePathCommand, { type: 'requestExtension' }>, actor: Actor): Accepted | Refusal {
  const { definition, calendar, issue, occasion } = decision;
  const task = taskOf(decision, command.taskId);
  if (!task) return taskGone();
  const stage = stageOf(definition, task.stage);
  const no = mayNotExtend(definition, issue, task, stage, actor);
  if (no) return no;
  const policy = definition.sidePaths?.extension as ExtensionPolicy;
  const late = tooLate(task, occasion.now);
  if (late) return late;
  if (!policy.reasons.includes(command.reason)) return refuse('REASON_MISSING', `延期事由须从清单中选：${policy.reasons.join('、')}。`);
  if ([command.explanation, command.progress, command.opinion].some((text) => text.trim() === '')) {
    return refuse('REASON_MISSING', '请写明延期说明、目前进展和主要负责人意见。');
  }
  const latest = latestExtension(issue, task.unitId, policy);
  const until = command.until;
  if (!isBusinessDate(until) || until <= task.due) return refuse('DATE_NOT_ALLOWED', `延期后的时限应晚于现在的${task.due}。`);
  if (latest !== undefined && until > latest) return refuse('DATE_NOT_ALLOWED', `累计延期不超过${policy.mostDays}天，最晚到${latest}。`);
  if (calendar.moveRestDays && isPublished(calendar, until) && moveToWorkday(calendar, until).date !== until) {
    return refuse('DATE_NOT_ALLOWED', `${until}是休息日，请改为${moveToWorkday(calendar, until).date}。`);
  }
  const { taskId, reason, explanation, progress, opinion } = command;
  const id = requestId(decision, 'extension', task.unitId);
  ask(decision, { kind: 'extension', id, taskId, stage: task.stage, unitId: task.unitId, until, reason, explanation, progress, opinion }, policy.decideWithin);
  return decision.accepted();
}

/** May this person ask for more time on this task, whatever the date? Also what `availableActions` asks. */
export function mayNotExtend(definition: Definition, issue: Issue, task: OpenTask, stage: Stage, actor: Actor): Refusal | undefined {
  const policy = definition.sidePaths?.extension;
  if (!policy) return notOffered('延期');
  if (stage.act !== 'work') return refuse('WRONG_STAGE', '只有“整改实施”可以申请延期。');
  const no = mayNotComplete(definition, issue, task, actor);
  if (no) return no;
  if (issue.requests?.some((each) => each.kind === 'extension' && each.taskId === task.id)) return refuse('REQUEST_PENDING', '延期申请正在审批。');
  const granted = (issue.extensions ?? []).filter((each) => each.unitId === task.unitId).length;
  return granted >= policy.most ? refuse('EXTENSIONS_USED_UP', `已延期${granted}次，不能再延。`) : undefined;
}

/** 延期 is asked for before the due day is over. */
export function tooLate({ dueAt }: OpenTask, now: Instant | undefined): Refusal | undefined {
  return now !== undefined && now >= dueAt ? refuse('TOO_LATE', '已经到期，不能再申请延期。延期须在到期前提出。') : undefined;
}

/** The last day an extension of this branch may reach. */
export function latestExtension(issue: Issue, unitId: string | null, { mostDays }: ExtensionPolicy): BusinessDate | undefined {
  const first = (issue.extensions ?? []).find((each) => each.unitId === unitId)?.from ?? deadlineOf({ issue }, unitId)?.date;
  return first && addDays(first, mostDays);
}

/** By 责任领导; a refusal clears the request, what was granted arms the ladder afresh. */
export function decideExtension(decision: Decision, command: Extract<SidePathCommand, { type: 'decideExtension' }>, actor: Actor): Accepted | Refusal {
  const request = requestOf(decision, 'extension', command.requestId);
  const task = request && taskOf(decision, request.taskId);
  if (!request || !task) return taskGone();
  const no = mayNotDecideExtension(decision.issue, actor);
  if (no) return no;
  if (!command.granted && command.opinion.trim() === '') return refuse('OPINION_MISSING', '不同意延期，请写明意见。');
  const { calendar } = decision;
  const { taskId, stage, unitId, until } = request;
  const asked = { date: until, provisional: !isPublished(calendar, until) };
  const before = deadlineOf(decision, unitId);
  // A stage with a limit of its own may end before 整改时限, which then stands.
  const isWithin = before !== undefined && before.date > until;
  decision.add({
    type: 'extensionDecided', requestId: request.id, taskId, stage, unitId, granted: command.granted, opinion: command.opinion,
    from: isWithin ? task.due : (before?.date ?? task.due), until,
    ...(command.granted && { term: movedTerm(decision, task, asked), deadline: isWithin ? before : asked }),
  });
  return decision.accepted();
}

export function mayNotDecideExtension(issue: Issue, actor: Actor): Refusal | undefined {
  const leads = issue.facts.leaders.some((leader) => leader.id === actor.personId);
  return leads ? undefined : refuse('NOT_ALLOWED', `延期由责任领导${issue.facts.leaders.map((leader) => leader.name).join('、')}审批。`);
}

