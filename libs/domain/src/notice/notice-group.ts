import type { NoticeKind } from './notice-kind';

/** What people choose channels for: kinds of notices that belong together. */
export const noticeGroups = ['work', 'reminder', 'urging', 'supervision', 'outcome'] as const;
export type NoticeGroup = (typeof noticeGroups)[number];

/** Their names for people. */
export const noticeGroupNames: Readonly<Record<NoticeGroup, string>> = {
  work: '新任务与退回',
  reminder: '临期与到期提醒',
  urging: '催办',
  supervision: '逾期与督办',
  outcome: '办理结果与其他',
};

const groups: Partial<Readonly<Record<NoticeKind, NoticeGroup>>> = {
  告知: 'work',
  退回: 'work',
  延期申请: 'work',
  申诉: 'work',
  转办: 'work',
  协办: 'work',
  重新挂号: 'work',
  日历调整: 'work',
  流程迁移: 'work',
  文书待签发: 'work',
  提醒: 'reminder',
  到期: 'reminder',
  月报: 'reminder',
  阶段小结: 'reminder',
  催办: 'urging',
  逾期: 'supervision',
  黄色督办: 'supervision',
  红色督办: 'supervision',
  约谈建议: 'supervision',
  通报建议: 'supervision',
  文书送达: 'supervision',
  文书催签: 'supervision',
  文书回复: 'work',
};

/** The group of a kind; a kind that nobody has sorted in is an outcome. */
export function noticeGroupOf(kind: string): NoticeGroup {
  return (Object.hasOwn(groups, kind) ? groups[kind as NoticeKind] : undefined) ?? 'outcome';
}
