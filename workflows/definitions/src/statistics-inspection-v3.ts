import type { Definition, Rung, Stage } from '@rectify/domain';
import { statisticsInspectionV2 } from './statistics-inspection-v2';

const everywhere = ['inApp', 'mail'] as const;

/** Around every 节点日期 of the plan at which a measure is still open. */
const nodeRungs: readonly Rung[] = [
  { key: 'nodeBefore', step: '提醒', at: { nodeWorkdays: -1, time: '09:00' }, audience: ['onDuty'], channels: everywhere },
  { key: 'nodeAfter', step: '催办', at: { nodeWorkdays: 1, time: '09:00' }, audience: ['onDuty', 'unitHead'], channels: everywhere },
];

const measureByMeasure = (stage: Stage): Stage =>
  stage.act === 'work' ? { ...stage, ladder: [...stage.ladder, ...nodeRungs], ticksMeasures: 'withEvidence' } : stage;

/** 统计督察整改, third edition: that of the second, where every measure has its day and its evidence. Frozen once released. */
export const statisticsInspectionV3: Definition = {
  ...statisticsInspectionV2,
  version: 3,
  stages: statisticsInspectionV2.stages.map(measureByMeasure),
};
