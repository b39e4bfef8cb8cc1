import type { TimeOfDay } from '../calendar';
import type { DeadlineKind } from '../deadline-phrase';
import type { PersonRef, Severity, UnitRef } from '../issue/facts';
import type { NoticeRules } from '../notice-rules/notice-rules';
import type { OrderPolicy } from '../order/order-policy';
import type { RecheckPolicy } from '../recheck/policy';
import type { SelfCheckPolicy } from '../self-check/policy';
import type { SidePathPolicy } from '../side-path/policy';

/** 流程定义: the whole process as data. An issue keeps the version it was registered with. */
export interface Definition {
  readonly key: string;
  readonly version: number;
  readonly name: string;
  readonly stages: readonly Stage[];
  /** 并行环节组; none when absent. */
  readonly groups?: readonly StageGroup[];
  readonly deadlinePolicy: DeadlinePolicy;
  readonly lights: LightPolicy;
  readonly urging: { readonly minimumGapHours: number };
  /** 整改结论 that may be chosen at sign-off. */
  readonly conclusions: readonly Conclusion[];
  /** 督办文书; none when absent. */
  readonly orders?: OrderPolicy;
  readonly recheck?: RecheckPolicy;
  /** 举一反三; none when absent. */
  readonly selfChecks?: SelfCheckPolicy;
  /** 延期、申诉、转办、协办、中止; none when absent. */
  readonly sidePaths?: SidePathPolicy;
  /** 通知规则; everything is announced as usual when absent. */
  readonly notices?: NoticeRules;
}

/** 整改结论 */
export type Conclusion = '已完成' | '已完成并长期坚持' | '基本完成' | '持续推进' | '未完成' | '移送';

/** What deadlines without a date of their own mean. */
export interface DeadlinePolicy {
  /** 立行立改: working days after assignment. */
  readonly immediateWorkdays: number;
  /** 长期坚持: first outer limit, months after assignment. */
  readonly standingMonths: number;
}

/** 预警灯 thresholds in working days around the due day. */
export interface LightPolicy {
  readonly blueBefore: number;
  readonly redAfter: number;
}

/** How a stage is completed, and by which command. */
export type StageAct = 'assign' | 'receive' | 'plan' | 'work' | 'submit' | 'review' | 'signOff' | 'recheck';

/** 流程状态 that the process itself knows (§3 of the lifecycle). */
export const processStatuses = [
  '待交办', '待签收', '方案编制', '方案审核', '整改中', '自查中', '乡镇审核', '待汇总提交', '部门审核', '发改审核', '统计审核', '自查审核', '签批中',
  '已退回', '申诉中', '延期审批中', '中止', '已销号', '回头看中', '重新挂号',
] as const;

/** 流程状态: one the process knows, or one that a stage of a definition names (`纪委会审`). */
export type Status = (typeof processStatuses)[number] | (string & {});

/** 并行环节组: consecutive stages that name it are open together. */
export interface StageGroup {
  readonly key: string;
  readonly name: string;
  /** When the issue goes on: every stage that applies signed, the first one, or so many of them. */
  readonly completes: 'all' | 'any' | { readonly atLeast: number };
}

/** 环节 */
export interface Stage {
  readonly key: string;
  readonly name: string;
  readonly status: Status;
  readonly act: StageAct;
  /** Once for the issue, or once per responsible unit as parallel branches. */
  readonly each: 'issue' | 'responsibleUnit';
  /** 并行环节组 it belongs to: a review of the whole issue, beside its neighbours of the same group. */
  readonly group?: string;
  /** Whose signatures a review or 签批 needs: one, when absent; everybody on duty; or so many different people. */
  readonly signatures?: 'everyHolder' | { readonly atLeast: number };
  /** Left out when the condition does not hold. */
  readonly when?: Condition;
  /** Who holds the task; any of them sees it in the inbox. */
  readonly duty: readonly Duty[];
  /** Who holds it where the county has nobody for `duty`: no unit in that position. */
  readonly fallback?: readonly Duty[];
  /** Of those on duty, the roles that may complete it; all of them when absent. */
  readonly completedBy?: readonly Role[];
  readonly limit: Limit;
  readonly ladder: readonly Rung[];
  /** 退回: earlier stages this one may return to. */
  readonly returns: readonly string[];
  /** 从退回级重审: a return from here may leave earlier signatures standing. 全部重审 when absent. */
  readonly mayKeepSignatures?: boolean;
  readonly checklist: readonly ChecklistItem[];
  /** 必备佐证: without each of them a submission from this stage is refused. */
  readonly requiredEvidence?: readonly RequiredEvidence[];
  /** Measures tick off one by one, perhaps each with evidence of its own; a submission says why any is left unticked. */
  readonly ticksMeasures?: true | 'withEvidence';
  /** 现场核查 by at least so many people, where the condition holds. */
  readonly onSite?: { readonly when: Condition; readonly people: number };
  /** What its report has to say besides the words: 自查结果. */
  readonly asks?: 'selfCheckResult';
  /** 表单项 that whoever completes the stage fills in; they stand in the log and in the documents. */
  readonly fields?: readonly FormField[];
}

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
