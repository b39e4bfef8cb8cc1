import { businessDateOf, isBusinessDate, isPublished, type BusinessDate } from '../calendar';
import { holds, stageOf, type Definition, type Opening } from '../definition';
import { areDocumented, documentedInWords } from '../evidence/documented';
import type { Accepted } from '../issue/accepted';
import type { Actor } from '../issue/actor';
import type { Decision } from '../issue/decision';
import { actorName, peopleBehind } from '../issue/duty';
import type { Issue, OpenTask } from '../issue/issue';
import { refuse, type Refusal } from '../issue/refusal';
import type { RecheckCommand } from './recheck-command';
import { RECHECK } from './recheck-stage';

/** Whoever looks again took no part: neither in the work nor in signing it off. */
export function mayNotRecheck(definition: Definition, issue: Issue, actor: Actor): Refusal | undefined {
  const people = peopleBehind(actor);
  if (issue.doers.some((doer) => people.includes(doer))) {
    return refuse('VERIFIER_IS_DOER', '您参与过本问题的整改，不能再对它回头看，请由其他人员办理。');
  }
  const signOff = definition.stages.find((stage) => stage.act === 'signOff')?.key;
  return issue.signatures.some((signed) => signed.stage === signOff && people.some((person) => person === signed.personId || person === signed.delegateId))
    ? refuse('ALREADY_SIGNED', '本问题由您签批销号，不能再由您回头看，请由其他人员办理。')
    : undefined;
}

/** What the findings still lack; `today` is the business day. */
export function recheckRefusal(definition: Definition, command: RecheckCommand, today: BusinessDate): Refusal | undefined {
  const { checklist = [], evidenceRequired = false } = definition.recheck ?? {};
  const { result, findings, evidence, checklist: answers, deadline } = command;
  if (findings.trim() === '') return refuse('FINDINGS_MISSING', '请写明回头看查看的情况。');
  if (evidenceRequired && !areDocumented(evidence)) {
    return refuse('EVIDENCE_MISSING', `回头看要留下佐证：请至少登记一项，每项${documentedInWords}。`);
  }
  const open = checklist.filter((item) => !Object.hasOwn(answers, item.key));
  if (open.length > 0) return refuse('CHECKLIST_INCOMPLETE', `还有要点未核对：${open.map((item) => item.text).join('；')}。`);
  if (Object.keys(answers).some((key) => !checklist.some((item) => item.key === key))) {
    return refuse('CHECKLIST_INCOMPLETE', '核对的要点不属于这一环节。');
  }
  const failed = checklist.filter((item) => answers[item.key] === 'no');
  if (result === 'passed') {
    return failed.length > 0
      ? refuse('CHECKLIST_INCOMPLETE', `有不符合的要点，不能通过：${failed.map((item) => item.text).join('；')}。`)
      : undefined;
  }
  if (checklist.length > 0 && failed.length === 0) return refuse('CHECKLIST_INCOMPLETE', '认定反弹，要指明哪一条不符合。');
  return deadline !== undefined && isBusinessDate(deadline) && deadline > today
    ? undefined
    : refuse('DEADLINE_UNCLEAR', '认定反弹、重新挂号，要给出今天以后的新整改时限。');
}

/** 通过: the next one waits. 反弹: the issue is open again as a new round, back with those who do the work. */
export function decideRecheck(decision: Decision, task: OpenTask, command: RecheckCommand, actor: Actor): Accepted | Refusal {
  const { definition, calendar, issue, occasion } = decision;
  const recheck = issue.rechecks?.find((each) => each.taskId === task.id);
  const policy = definition.recheck;
  if (!recheck || !policy) return refuse('WRONG_STAGE', '目前没有要回头看的事项。');
  const { result, findings, evidence, checklist, deadline } = command;
  const on = { stage: RECHECK, unitId: null, recheck: recheck.key };
  decision.add({ type: 'recheckCompleted', ...on, months: recheck.months, result, findings, evidence, checklist });
  if (result === 'passed' || deadline === undefined) return decision.accepted();

  decision.add({
    type: 'issueReopened',
    ...on,
    to: policy.reopensAt,
    reopenedOn: businessDateOf(occasion.now),
    deadline,
    provisional: !isPublished(calendar, deadline),
    basis: `回头看（满${recheck.months}个月）发现反弹，重新挂号时由${actor.unitName}${actorName(actor)}确定`,
    findings,
  });
  decision.open(openingsAt(definition, decision.issue, policy.reopensAt), {
    stage: RECHECK,
    by: `${actor.unitName}${actorName(actor)}`,
    opinion: findings,
  });
  return decision.accepted();
}

function openingsAt(definition: Definition, { facts }: Issue, key: string): readonly Opening[] {
  const stage = stageOf(definition, key);
  if (stage.each === 'issue') return [{ stage, unitId: null }];
  return facts.responsibleUnits.filter((unit) => holds(stage.when, facts, unit)).map((unit) => ({ stage, unitId: unit.id }));
}
