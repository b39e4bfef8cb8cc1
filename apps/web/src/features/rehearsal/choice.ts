import type { RehearsalFacts, RehearsalScenario } from '@rectify/contracts';
import { conditionsOf, type Condition, type Definition, type Severity } from '@rectify/domain';

export type Pace = RehearsalScenario['pace'];
export const paces: readonly Pace[] = ['onTime', 'late', 'returned', 'onHoliday'];

/** What the form holds. */
export interface Choice {
  readonly section: string;
  readonly issueType: string;
  readonly severity: Severity | null;
  readonly amount: number | null;
  readonly townships: number;
  readonly departments: number;
  readonly deadline: string;
  readonly startsOn: string;
  readonly pace: Pace;
  readonly workdays: number;
  readonly lateStages: readonly string[];
  readonly times: number;
  readonly from: string | null;
  readonly to: string | null;
}

export function firstChoice(definition: Definition, today: string): Choice {
  return {
    section: sectionsOf(definition)[0] ?? '工业', issueType: '', severity: '一般', amount: 0, townships: 1, departments: 0, deadline: '3个月内', startsOn: today,
    pace: 'onTime', workdays: 6, lateStages: [], times: 2, from: null, to: null,
  };
}

export function factsOf({ section, issueType, severity, amount, townships, departments, deadline }: Choice): RehearsalFacts {
  return { section: section.trim(), issueType, ...(severity && { severity }), ...(amount !== null && { amount }), townships, departments, deadline: deadline.trim() };
}

export function scenarioOf({ pace, startsOn, workdays, lateStages, times, from, to }: Choice): RehearsalScenario {
  switch (pace) {
    case 'late':
      return { pace, startsOn, workdays, ...(lateStages.length > 0 && { stages: [...lateStages] }) };
    case 'returned':
      return { pace, startsOn, times, ...(from !== null && { from }), ...(from !== null && to !== null && { to }) };
    default:
      return { pace, startsOn };
  }
}

export const isComplete = ({ section, townships, departments, deadline, startsOn }: Choice): boolean =>
  section.trim() !== '' && deadline.trim() !== '' && startsOn !== '' && townships + departments > 0;

/** 板块 that the process itself tells apart. */
export function sectionsOf({ stages }: Pick<Definition, 'stages'>): readonly string[] {
  return [...new Set(stages.flatMap(conditionsOf).flatMap(sectionsIn))];
}

function sectionsIn(condition: Condition): readonly string[] {
  if ('all' in condition) return condition.all.flatMap(sectionsIn);
  if ('any' in condition) return condition.any.flatMap(sectionsIn);
  if ('not' in condition) return sectionsIn(condition.not);
  return condition.fact === 'section' ? condition.in : [];
}
