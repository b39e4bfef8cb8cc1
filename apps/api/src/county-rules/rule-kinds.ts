import type { CountyRuleProposal, CountyRuleView } from '@rectify/contracts';
import { retentionProblems, unitDaysProblems, withUnits, type Calendar, type Instant } from '@rectify/domain';
import { latestCalendar, retentionInForce } from '@rectify/persistence';
import type { EntityManager } from 'typeorm';

type Rule = Pick<CountyRuleProposal, 'kind' | 'body'>;

/** The rule as one of the two that there are: what is stored was read as one before. */
export const asRule = ({ kind, body }: Pick<CountyRuleView, 'kind' | 'body'>): Rule => ({ kind, body }) as Rule;

/** What holds now. */
export async function bodyInForce(manager: EntityManager, kind: Rule['kind']): Promise<CountyRuleView['body']> {
  if (kind === 'retention') return retentionInForce(manager);
  return ((await latestCalendar(manager)).units ?? {}) as CountyRuleView['body'];
}

/** What is wrong with a proposal today, in Chinese. */
export async function ruleProblems(manager: EntityManager, rule: CountyRuleProposal | Rule): Promise<readonly string[]> {
  if (rule.kind === 'retention') return retentionProblems(rule.body as Parameters<typeof retentionProblems>[0]);
  const calendar = await latestCalendar(manager);
  const units = unitsOf(rule);
  const known: { readonly id: string; readonly name: string }[] = await manager.query(`select id, name from unit where id = any($1::uuid[])`, [Object.keys(units)]);
  return Object.entries(units).flatMap(([unitId, days]) => {
    const unit = known.find(({ id }) => id === unitId);
    return unit ? unitDaysProblems(calendar, days).map((problem) => `${unit.name}：${problem}`) : ['有的单位不存在，请重新选择。'];
  });
}

/** The calendar with the proposed 单位工作日. */
export function calendarWith(calendar: Calendar, rule: Rule): Calendar {
  return withUnits(calendar, unitsOf(rule));
}

/** What approval does besides the rule's own row: 单位工作日 become a version of 工作日历, which every issue then adopts. */
export async function putInForce(manager: EntityManager, rule: Rule, at: Instant): Promise<Readonly<Record<string, unknown>>> {
  if (rule.kind === 'retention') return {};
  // Whoever publishes at the same time waits; readers do not.
  await manager.query(`lock table calendar in share row exclusive mode`);
  const calendar = await latestCalendar(manager);
  const next = calendarWith(calendar, rule);
  if (next === calendar) return {};
  await manager.query(`insert into calendar (version, body, created_at) values ($1, $2, $3)`, [next.version, JSON.stringify(next), new Date(at)]);
  await manager.query(`select pg_notify('rectify_wake', '')`);
  return { calendarVersion: next.version };
}

function unitsOf({ body }: Pick<Rule, 'body'>): NonNullable<Calendar['units']> {
  return body as NonNullable<Calendar['units']>;
}
