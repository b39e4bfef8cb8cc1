import type { BusinessDate } from '../calendar';
import type { ParsedDeadline } from '../deadline-phrase';

/** A unit as it was named when the fact was recorded. */
export interface UnitRef {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
}

/** A person as named when the fact was recorded. */
export interface PersonRef {
  readonly id: string;
  readonly name: string;
  readonly post: string;
}

/** Where a self-check comes from. */
export interface Origin {
  readonly issueId: string;
  readonly code: string;
}

/** 反馈问题: what the inspection found and who must put it right by when. */
export interface IssueFacts {
  /** 问题编号 */
  readonly code: string;
  /** 反馈问题, verbatim. */
  readonly finding: string;
  /** 板块 */
  readonly section: string;
  /** 问题类型 */
  readonly issueType: string;
  /** 整改类型 as the list words it. */
  readonly rectifyType: string;
  /** 整改目标 */
  readonly objective: string;
  /** 整改措施 of the list. */
  readonly measures: readonly string[];
  /** 责任领导 */
  readonly leaders: readonly PersonRef[];
  /** 牵头单位; the first one leads. */
  readonly leadUnits: readonly UnitRef[];
  /** 责任单位 */
  readonly responsibleUnits: readonly UnitRef[];
  /** 整改时限 */
  readonly deadline: ParsedDeadline;
  /** 交办日期 of the list: the base of relative deadlines. */
  readonly listedOn: BusinessDate;
  readonly positions: Positions;
  /** 备注 */
  readonly remarks: string;
  /** 严重程度, where somebody has judged it. */
  readonly severity?: Severity;
  /** 涉及金额 in 万元, where it is known; 0 when the finding is about no money. */
  readonly amount?: number;
  /** 举一反三: the issue this is a self-check of. */
  readonly origin?: Origin;
}

/** 严重程度 */
export const severities = ['一般', '较重', '严重'] as const;
export type Severity = (typeof severities)[number];

/** The units that hold the fixed duties of the process in this county. */
export interface Positions {
  readonly office: UnitRef | null;
  readonly industryDepartment: UnitRef | null;
  readonly reformBureau: UnitRef | null;
  readonly statisticsBureau: UnitRef | null;
  /** 督查室; where the county has none, 整改办 does its work. */
  readonly supervisionOffice?: UnitRef | null;
}

/** Does the lead unit write the one plan, or the single responsible unit its own? */
export function planBy(facts: IssueFacts): 'leadUnit' | 'responsibleUnit' {
  const [only, ...others] = facts.responsibleUnits;
  return only && others.length === 0 && only.id !== facts.leadUnits[0]?.id ? 'responsibleUnit' : 'leadUnit';
}
