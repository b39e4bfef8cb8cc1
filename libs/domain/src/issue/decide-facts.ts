import type { Calendar } from '../calendar';
import { asksAbout, holds, rankOf, unknownFacts, type Definition, type Duty } from '../definition';
import type { Accepted } from './accepted';
import type { Actor } from './actor';
import type { Command, Occasion } from './command';
import { holdersOf } from './duty';
import type { IssueFacts } from './facts';
import type { Issue } from './issue';
import { refuse, type Refusal } from './refusal';
import { same } from './same';

const isOffice = (actor: Actor | 'time') => actor !== 'time' && actor.roles.includes('officeClerk');

/** 登记: by the rectification office, once. Facts may still be incomplete; assigning them is what needs all. */
export function judgeRegistration(
  issue: Issue | undefined,
  calendar: Calendar,
  command: Extract<Command, { type: 'register' }>,
  occasion: Occasion,
): Accepted | Refusal {
  if (issue) return refuse('ALREADY_REGISTERED', '这个问题已经登记。');
  if (!isOffice(occasion.actor)) return refuse('NOT_ALLOWED', '登记问题由整改办办理。');
  const { facts, definition, clock } = command;
  const nameless = identityRefusal(facts);
  if (nameless) return nameless;
  return {
    events: [{ type: 'issueRegistered', facts, definition, calendarVersion: calendar.version, ...(clock && { clock }) }],
  };
}

/** Without its number and its verbatim finding nobody could tell which issue this is. */
function identityRefusal(facts: IssueFacts): Refusal | undefined {
  if (facts.finding.trim() === '') return refuse('FACTS_INCOMPLETE', '缺反馈问题原文。');
  if (facts.code.trim() === '') return refuse('FACTS_INCOMPLETE', '缺问题编号。');
  return undefined;
}

/** 更正 of facts, with before and after in the log; after 交办 only of what does not change the way. */
export function judgeAmendment(
  definition: Definition,
  issue: Issue,
  command: Extract<Command, { type: 'amend' }>,
  actor: Actor,
): Accepted | Refusal {
  if (!isOffice(actor)) return refuse('NOT_ALLOWED', '更正问题事实由整改办办理。');
  const keys = (Object.keys(command.changes) as (keyof IssueFacts)[]).filter(
    (key) => !same(command.changes[key], issue.facts[key]),
  );
  if (keys.length === 0) return refuse('FACTS_INCOMPLETE', '没有任何改动。');
  const nameless = identityRefusal({ ...issue.facts, ...command.changes });
  if (nameless) return nameless;
  const no = issue.phase === 'registered' ? undefined : afterAssignment(definition, issue, keys, command);
  if (no) return no;
  const pick = (facts: Partial<IssueFacts>): Partial<IssueFacts> =>
    Object.fromEntries(keys.map((key) => [key, facts[key]]));
  return { events: [{ type: 'factsAmended', before: pick(issue.facts), after: pick(command.changes), reason: command.reason }] };
}

// 交办 has fixed the way and its dates: units change by 转办, the deadline by 延期.
const stillAmendable: readonly (keyof IssueFacts)[] = ['finding', 'issueType', 'rectifyType', 'severity', 'amount', 'objective', 'measures', 'leaders', 'remarks'];

function afterAssignment(definition: Definition, issue: Issue, keys: readonly (keyof IssueFacts)[], { changes, reason }: Extract<Command, { type: 'amend' }>): Refusal | undefined {
  if (keys.some((key) => !stillAmendable.includes(key))) {
    return refuse('WRONG_STAGE', '问题已经交办：责任单位请用“转办”，整改时限请用“延期”，编号、板块和牵头单位不能再改。');
  }
  const passed = keys.map((key) => stageThatAsked(definition, issue, key)).find((stage) => stage !== undefined);
  if (passed) return refuse('WRONG_STAGE', `“${passed.name}”已按原来的事实分流，${passed.asked}不能再改；确需更正请先退回到这一环节之前。`);
  if (keys.includes('leaders') && isBeingSigned(issue)) return refuse('WRONG_STAGE', '签批已开始，责任领导不能再改；确需更改请先退回。');
  if (reason.trim() === '') return refuse('REASON_MISSING', '请写明更正的理由。');
  return factsProblems(definition, { ...issue.facts, ...changes })[0];
}

// What conditions may read of those that are still amendable.
const routes: Partial<Record<keyof IssueFacts, string>> = { issueType: '问题类型', rectifyType: '整改类型', severity: '严重程度', amount: '涉及金额' };

/** The stage, no further than the issue has come, that a change of this fact would have sent another way. */
function stageThatAsked(definition: Definition, issue: Issue, key: keyof IssueFacts): { readonly name: string; readonly asked: string } | undefined {
  const asked = routes[key];
  if (asked === undefined) return undefined;
  const furthest = Math.max(...issue.tasks.map((task) => rankOf(definition, task.stage)));
  const stage = definition.stages.find((each) => rankOf(definition, each.key) <= furthest && asksAbout(each, key));
  return stage && { name: stage.name, asked };
}

/** Has one of several signed a task that everybody on duty signs, and others not yet? */
function isBeingSigned(issue: Issue): boolean {
  return issue.tasks.some((task) => issue.signatures.some(({ stage, unitId, covers }) => covers && stage === task.stage && unitId === task.unitId));
}

const positionNames: Readonly<Partial<Record<Duty['relation'], string>>> = {
  industryDepartment: '行业主管部门', statisticsBureau: '统计局', reformBureau: '发改局', supervisionOffice: '督查室',
};

/** Positions without a unit whose stage this issue will come to. */
function vacantPositions(definition: Definition, facts: IssueFacts): readonly string[] {
  const onWay = definition.stages.filter((stage) => holds(stage.when, facts, null));
  const heldByNobody = onWay.filter((stage) => holdersOf(stage, facts, null).length === 0);
  return [...new Set(heldByNobody.flatMap((stage) => stage.duty.flatMap(({ relation }) => positionNames[relation] ?? [])))];
}

/** What is still missing before 交办, also of what the definition goes by; the deadline is judged separately. */
export function factsProblems(definition: Definition, facts: IssueFacts): readonly Refusal[] {
  const { positions } = facts;
  const missing: readonly [boolean, string][] = [
    [facts.objective.trim() === '', '整改目标'],
    [facts.leaders.length === 0, '责任领导'],
    [facts.leadUnits.length === 0, '牵头单位'],
    [facts.responsibleUnits.length === 0, '责任单位'],
    [!positions.office, '整改办'],
  ];
  const names = [...missing.filter(([absent]) => absent).map(([, name]) => name), ...vacantPositions(definition, facts)];
  const unknown = unknownFacts(definition, facts).join('、');
  const nil = facts.amount === undefined && unknown.includes('涉及金额') ? '（不涉及金额的填0）' : '';
  const sentences = [
    names.length > 0 && `还不能交办，缺：${names.join('、')}。`,
    unknown !== '' && `本流程按${unknown}分流，请先填写${unknown}${nil}。`,
  ].filter((sentence) => sentence !== false);
  return sentences.length > 0 ? [refuse('FACTS_INCOMPLETE', sentences.join(''))] : [];
}
