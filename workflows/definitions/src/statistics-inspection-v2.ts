import type { Definition, Stage } from '@rectify/domain';
import { recheckPolicy } from './recheck-policy';
import { orderPolicy } from './order-policy';
import { sidePathPolicy } from './side-path-policy';
import { investment, requiredEvidence } from './evidence-policy';
import { statisticsInspectionV1 } from './statistics-inspection-v1';
import { workLadder } from './work-ladder';

// 从退回级重审 may be chosen where the last levels return.
const keepsSignatures: readonly string[] = ['statisticsReview', 'signOff'];

const reworked = (stage: Stage): Stage => ({
  ...stage,
  ...(keepsSignatures.includes(stage.key) && { mayKeepSignatures: true }),
  ...(stage.act === 'work' && { ladder: workLadder, requiredEvidence, ticksMeasures: true as const }),
  ...(stage.key === 'statisticsReview' && { onSite: { when: investment, people: 2 } }),
});

/** 统计督察整改, second edition: the stages of the first, with the side paths. Frozen once released. */
export const statisticsInspectionV2: Definition = {
  ...statisticsInspectionV1,
  version: 2,
  stages: statisticsInspectionV1.stages.map(reworked),
  sidePaths: sidePathPolicy,
  orders: orderPolicy,
  recheck: recheckPolicy,
  selfChecks: { process: { key: 'self-check', version: 1 } },
};
