import type { TimeOfDay } from '../calendar';
import type { DeadlineKind } from '../deadline-phrase';
import type { PersonRef, Severity, UnitRef } from '../issue/facts';

/** 必备佐证: `key` is what an entry of the evidence catalogue names it by. */
export interface RequiredEvidence {
  readonly key: string;
  readonly text: string;
  readonly when?: Condition;
}

/** 表单项 of a stage. */
export interface FormField {
  readonly key: string;
  readonly label: string;
  readonly kind: 'text' | 'number' | 'date' | 'choice' | 'person' | 'unit' | 'file' | 'table';
  readonly required: boolean;
  /** 计量单位 of a number. */
  readonly unit?: string;
  /** What a choice chooses from. */
  readonly options?: readonly string[];
  /** Columns of a table. */
  readonly columns?: readonly { readonly key: string; readonly label: string }[];
}

/** 职责: the duty of a unit in this issue × the role of a person in that unit; or one unit or person by name. */
export type Duty =
  | { readonly relation: UnitRelation; readonly role: Role }
  | { readonly relation: 'namedUnit'; readonly unit: UnitRef; readonly role: Role }
  | { readonly relation: 'namedPerson'; readonly person: PersonRef; readonly unit: UnitRef; readonly role: Role };

export type UnitRelation =
  | 'responsibleUnit'
  | 'leadUnit'
  | 'planOwner'
  | 'office'
  | 'industryDepartment'
  | 'reformBureau'
  | 'statisticsBureau'
  | 'supervisionOffice'
  | 'responsibleLeader';

/** 角色 a person holds in the unit. */
export type Role =
  | 'handler'
  | 'head'
  | 'townshipReviewer'
  | 'departmentReviewer'
  | 'reformReviewer'
  | 'statisticsReviewer'
  | 'officeClerk'
  | 'supervisor'
  | 'leader'
  | 'systemAdministrator'
  | 'securityAdministrator'
  | 'auditAdministrator';

/** Conditions are structured data, never an expression language. */
export type Condition =
  | { readonly fact: 'section'; readonly in: readonly string[] }
  | { readonly fact: 'issueType'; readonly in: readonly string[] }
  | { readonly fact: 'rectifyType'; readonly in: readonly string[] }
  | { readonly fact: 'severity'; readonly in: readonly Severity[] }
  /** 涉及金额 in 万元. */
  | { readonly fact: 'amount'; readonly over: number }
  | { readonly fact: 'deadlineKind'; readonly in: readonly DeadlineKind[] }
  | { readonly fact: 'unitKind'; readonly in: readonly string[] }
  | { readonly fact: 'severalUnits'; readonly is: boolean }
  | { readonly fact: 'planBy'; readonly is: 'leadUnit' | 'responsibleUnit' }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

/** 时限 from opening: working days, days, until the issue's own deadline, or a share of the working days left to it. */
export type Limit =
  | { readonly workdays: number }
  | { readonly days: number }
  | { readonly until: 'deadline'; readonly atLeastWorkdays: number }
  | { readonly shareOfDeadline: number; readonly atLeastWorkdays: number };

/** 台阶: one step of the reminder-and-escalation ladder. */
export interface Rung {
  readonly key: string;
  readonly step: Step;
  readonly at: RungTime;
  readonly audience: readonly AudienceKey[];
  readonly channels: readonly Channel[];
}

export type Step = '提醒' | '到期' | '逾期' | '催办' | '黄色督办' | '红色督办' | '约谈建议' | '通报建议' | '月报' | '阶段小结';

/** When a rung is reached: days are working days from the due day, at a time of day; a share is of the whole limit. */
export type RungTime =
  /** Repeated: from so many working days after the due day (before it, when negative), every so many, so many times. */
  | { readonly every: number; readonly from: number; readonly times: number; readonly time: TimeOfDay }
  | { readonly workdays: number; readonly time: 'due' | `${number}:${number}` }
  | { readonly share: number; readonly ifLimitOver: number; readonly time: `${number}:${number}` }
  /** 月报: this day of every month before the due day, moved to a working day. */
  | { readonly monthDay: number; readonly time: `${number}:${number}` }
  /** Working days from the due day of every phase of a phased deadline. */
  | { readonly phaseWorkdays: number; readonly time: 'due' | `${number}:${number}` }
  /** Working days from every 节点日期 of the plan at which a measure is still open. */
  | { readonly nodeWorkdays: number; readonly time: TimeOfDay }
  /** 阶段小结 of 长期坚持, whose due day is no end: with one of these a standing issue has neither 到期 nor 督办. */
  | { readonly review: 'standing'; readonly time: 'due' | `${number}:${number}` };

export type AudienceKey = 'onDuty' | 'unitHead' | 'leadUnit' | 'office' | 'responsibleLeader' | 'supervisor';
export type Channel = 'inApp' | 'mail';

/** 审核要点: each level attests something different. */
export interface ChecklistItem {
  readonly key: string;
  readonly text: string;
}

/** A definition by its name; what it says is frozen. */
export interface DefinitionRef {
  readonly key: string;
  readonly version: number;
}
