import { stageOf, type Definition } from '../definition';
import { areDocumented, documentedInWords } from '../evidence/documented';
import type { ClosureClaim } from '../issue/handed-in';
import { branchKey, type Issue } from '../issue/issue';
import { refuse, type Refusal } from '../issue/refusal';
import type { UnitWork } from '../issue/unit-work';
import type { SelfCheckFinding, SelfCheckResult } from './self-check';

const isBlank = (text: string) => text.trim() === '';

/** What a report of a self-check still lacks: how it was checked, and the result, which is never assumed. */
export function selfCheckRefusal({ done, selfCheck }: ClosureClaim): Refusal | undefined {
  if (isBlank(done)) return refuse('PROGRESS_INCOMPLETE', '请写明自查的范围和方法。');
  if (!selfCheck) return refuse('RESULT_MISSING', '请写明自查结果：发现的问题，或者零报告。');
  if (selfCheck.kind === 'nil') return undefined;
  const { findings } = selfCheck;
  if (findings.length === 0) return refuse('RESULT_MISSING', '请逐条写明发现的问题；没有发现的请选零报告。');
  return findings.map(findingRefusal).find((refusal) => refusal !== undefined);
}

function findingRefusal({ text, evidence }: SelfCheckFinding, index: number): Refusal | undefined {
  if (isBlank(text)) return refuse('RESULT_MISSING', `第${index + 1}条发现的问题没有写明。`);
  return areDocumented(evidence) ? undefined : refuse('EVIDENCE_MISSING', `第${index + 1}条发现的问题没有佐证：请至少登记一项，每项${documentedInWords}。`);
}

export interface SelfCheckReport {
  readonly result: SelfCheckResult;
  readonly claim: NonNullable<UnitWork['claim']>;
}

/** What the unit of a self-check has reported; nothing while it has not, or while its report was returned to it. */
export function selfCheckReport(definition: Definition, issue: Issue): SelfCheckReport | undefined {
  const [unit] = issue.facts.responsibleUnits;
  const claim = unit && issue.work[branchKey(unit.id)]?.claim;
  const isAtWork = issue.tasks.some((task) => stageOf(definition, task.stage).act === 'work');
  return claim?.selfCheck && !isAtWork ? { result: claim.selfCheck, claim } : undefined;
}

/** Counts of units; `found` counts what was found, over all of them. */
export interface SelfCheckSums {
  readonly units: number;
  readonly reported: number;
  readonly nil: number;
  readonly withFindings: number;
  readonly unreported: number;
  readonly found: number;
}

/** A unit that has not answered is 未报, not nil. */
export function sumSelfChecks(results: readonly (SelfCheckResult | undefined)[]): SelfCheckSums {
  const nil = results.filter((result) => result?.kind === 'nil').length;
  const findings = results.flatMap((result) => (result?.kind === 'findings' ? [result.findings.length] : []));
  const reported = nil + findings.length;
  return {
    units: results.length,
    reported,
    nil,
    withFindings: findings.length,
    unreported: results.length - reported,
    found: findings.reduce((sum, count) => sum + count, 0),
  };
}
