import type { SidePathPolicy } from '@rectify/domain';

/** 旁路 of the second edition. */
export const sidePathPolicy: SidePathPolicy = {
  extension: {
    reasons: ['涉及多部门协调', '审批手续办理中', '工程建设周期', '不可抗力或政策调整', '其他客观原因'],
    most: 2,
    mostDays: 90,
    decideWithin: 2,
  },
  appeal: { grounds: ['责任单位有误', '问题事实有出入', '整改时限不合理'], decideWithin: 2 },
  assistance: { within: 10 },
  transfer: true,
  suspension: true,
};
