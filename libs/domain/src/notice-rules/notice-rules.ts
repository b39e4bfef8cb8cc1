import type { AudienceKey, Channel } from '../definition/parts';
import type { NoticeKind } from '../notice/notice-kind';

/** 通知规则 of a definition, at most one an event; an event without a rule is announced as the process has it. */
export type NoticeRules = readonly NoticeRule[];

/** 通知规则: what one kind of notice does otherwise. */
export interface NoticeRule {
  readonly kind: NoticeKind;
  /** 加发: told besides whoever is told anyway. */
  readonly adds?: readonly AudienceKey[];
  /** 不发: not told, see {@link mayBeSpared}. */
  readonly spares?: readonly AudienceKey[];
  /** 渠道 in place of the usual ones; 站内 always stays, it is the record that somebody was told. */
  readonly channels?: readonly Channel[];
  /** 标题 in place of the usual one, with {@link placeholders}. */
  readonly subject?: string;
  /** 正文 in place of the usual one, with {@link placeholders}. */
  readonly body?: string;
}

/** Every kind of notice, in the order of an issue's life. */
export const noticeKinds = [
  '告知', '退回', '提醒', '到期', '逾期', '催办', '黄色督办', '红色督办', '约谈建议', '通报建议', '月报', '阶段小结', '销号',
  '回头看通过', '重新挂号', '延期申请', '延期审批', '申诉', '申诉处理', '转办', '协办', '中止', '恢复', '日历调整', '流程迁移', '无需办理',
  '文书待签发', '文书送达', '文书催签', '文书签收', '文书回复', '文书办结',
] as const satisfies readonly NoticeKind[];

export const audienceKeys = ['onDuty', 'unitHead', 'leadUnit', 'office', 'responsibleLeader', 'supervisor'] as const satisfies readonly AudienceKey[];

const sparing: readonly NoticeKind[] = ['提醒', '到期', '逾期', '催办', '黄色督办', '红色督办', '约谈建议', '通报建议', '月报', '阶段小结', '销号', '回头看通过', '日历调整', '流程迁移'];
const decidedByLeader: readonly NoticeKind[] = ['约谈建议', '通报建议'];

/**
 * May this audience be left out of such notices? Never whoever has to act, never the leader who decides on a proposal, and
 * nobody where a notice hands something over, answers a request or serves a paper.
 */
export function mayBeSpared(kind: NoticeKind, audience: AudienceKey): boolean {
  if (audience === 'onDuty' || !sparing.includes(kind)) return false;
  return !(audience === 'responsibleLeader' && decidedByLeader.includes(kind));
}

/** Kinds whose words have to carry the opinion they come from. */
export const kindsWithOpinion: readonly NoticeKind[] = ['退回', '重新挂号', '申诉处理', '延期审批'];

export function noticeRule(rules: NoticeRules | undefined, kind: NoticeKind): NoticeRule | undefined {
  return rules?.find((rule) => rule.kind === kind);
}
