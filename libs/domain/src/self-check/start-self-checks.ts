import { businessDateOf, isBusinessDate, type Instant } from '../calendar';
import type { Definition } from '../definition';
import type { Accepted } from '../issue/accepted';
import type { Actor } from '../issue/actor';
import type { Issue } from '../issue/issue';
import { refuse, type Refusal } from '../issue/refusal';
import type { StartSelfChecks } from './self-check-command';

/** May this person start self-checks from the issue at all? */
export function mayNotStart(definition: Definition, issue: Issue, actor: Actor): Refusal | undefined {
  if (!actor.roles.includes('officeClerk')) return refuse('NOT_ALLOWED', '举一反三由整改办组织。');
  if (!definition.selfChecks) return refuse('NOT_OFFERED', '本流程没有举一反三。');
  if (issue.phase === 'registered') return refuse('WRONG_STAGE', '问题还没有交办，不能举一反三。');
  return undefined;
}

/** 举一反三: while the issue is open or after it was closed; a unit is asked once. `now` is business time. */
export function decideSelfChecks(definition: Definition, issue: Issue, command: StartSelfChecks, actor: Actor, now: Instant): Accepted | Refusal {
  const { children, deadline } = command;
  const no = mayNotStart(definition, issue, actor) ?? unitsRefusal(issue, command);
  if (no) return no;
  if (!isBusinessDate(deadline) || deadline <= businessDateOf(now)) {
    return refuse('DATE_NOT_ALLOWED', '自查报告的时限应当是今天以后的日期。');
  }
  const before = issue.selfChecks?.length ?? 0;
  const coded = children.map((child, index) => ({ issueId: child.issueId, code: codeOf(issue, before + index + 1), unit: child.unit }));
  return { events: [{ type: 'selfChecksStarted', children: coded, deadline }] };
}

function unitsRefusal(issue: Issue, { children }: StartSelfChecks): Refusal | undefined {
  const units = children.map(({ unit }) => unit);
  if (units.length === 0) return refuse('UNITS_MISSING', '请选择要自查的单位。');
  const twice = units.find((unit, index) => units.findIndex((each) => each.id === unit.id) !== index);
  if (twice) return refuse('UNIT_TWICE', `${twice.name}选了两次。`);
  const started = units.filter((unit) => issue.selfChecks?.some((each) => each.unit.id === unit.id));
  return started.length > 0 ? refuse('SELF_CHECK_STARTED', `已经布置过自查，不能重复布置：${started.map(({ name }) => name).join('、')}。`) : undefined;
}

/** 问题编号 of the `position`th self-check, counted from 1. */
function codeOf(issue: Issue, position: number): string {
  return `${issue.facts.code}-J${String(position).padStart(2, '0')}`;
}

