import type { Definition, DefinitionRef } from '@rectify/domain';
import { auditRectificationV1 } from './audit-rectification-v1';
import { ecologyInspectionV1 } from './ecology-inspection-v1';
import { selfCheckV1 } from './self-check-v1';
import { simpleRectificationV1 } from './simple-rectification-v1';
import { statisticsInspectionV1 } from './statistics-inspection-v1';
import { statisticsInspectionV2 } from './statistics-inspection-v2';
import { statisticsInspectionV3 } from './statistics-inspection-v3';

export { publishedCalendar } from './calendar-2026';
export { auditRectificationV1, ecologyInspectionV1, selfCheckV1, simpleRectificationV1, statisticsInspectionV1, statisticsInspectionV2, statisticsInspectionV3 };

/** The edition that new batches get. */
export const statisticsInspection = statisticsInspectionV3;

/** Every definition this product has shipped; a running issue finds its own version here for ever. */
export const shippedDefinitions: readonly Definition[] = [
  statisticsInspectionV1, statisticsInspectionV2, statisticsInspectionV3, selfCheckV1, auditRectificationV1, ecologyInspectionV1, simpleRectificationV1,
];

/** The shipped definition, or `undefined` when this product never shipped that version. */
export function shippedDefinition(ref: DefinitionRef): Definition | undefined {
  return shippedDefinitions.find((each) => each.key === ref.key && each.version === ref.version);
}
