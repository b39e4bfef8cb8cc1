import type { Definition } from '@rectify/domain';
import { recheckPolicy } from './recheck-policy';
import { orderPolicy } from './order-policy';
import { sidePathPolicy } from './side-path-policy';
import { statisticsInspectionV1 } from './statistics-inspection-v1';

// 从退回级重审 may be chosen where the last levels return.
const keepsSignatures: readonly string[] = ['statisticsReview', 'signOff'];

/** 统计督察整改, second edition: the stages of the first, with the side paths. Frozen once released. */
export const statisticsInspectionV2: Definition = {
  ...statisticsInspectionV1,
  version: 2,
  stages: statisticsInspectionV1.stages.map((stage) => (keepsSignatures.includes(stage.key) ? { ...stage, mayKeepSignatures: true } : stage)),
  sidePaths: sidePathPolicy,
  orders: orderPolicy,
  recheck: recheckPolicy,
};
