import type { Definition } from '@rectify/domain';
import { statisticsInspectionV1 } from './statistics-inspection-v1';

/** 统计督察整改, second edition: the stages of the first, with the side paths. Frozen once released. */
export const statisticsInspectionV2: Definition = {
  ...statisticsInspectionV1,
  version: 2,
};
