import type { NoticeRules } from '../notice-rules/notice-rules';
import type { OrderPolicy } from '../order/order-policy';
import type { RecheckPolicy } from '../recheck/policy';
import type { SelfCheckPolicy } from '../self-check/policy';
import type { SidePathPolicy } from '../side-path/policy';
import type { ChecklistItem, Condition, Duty, FormField, Limit, RequiredEvidence, Role, Rung } from './parts';

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
