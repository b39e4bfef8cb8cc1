import type { Condition, RequiredEvidence } from '@rectify/domain';

/** 投资项目: what stands on the ground is what was reported. */
export const investment: Condition = { fact: 'section', in: ['投资'] };

/** 必备佐证 of a submission for 销号. */
export const requiredEvidence: readonly RequiredEvidence[] = [
  { key: 'approvalPapers', text: '项目审批、核准或备案文件', when: investment },
  { key: 'progressPhotos', text: '注明拍摄日期的形象进度照片', when: investment },
];
