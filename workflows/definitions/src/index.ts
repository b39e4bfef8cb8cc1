import type { Definition, DefinitionRef } from '@rectify/domain';
import { statisticsInspectionV1 } from './statistics-inspection-v1';

export { publishedCalendar } from './calendar-2026';
export { statisticsInspectionV1 };

/** Every definition this product has shipped; a running issue finds its own version here for ever. */
export const shippedDefinitions: readonly Definition[] = [statisticsInspectionV1];

/** The shipped definition, or `undefined` when this product never shipped that version. */
export function shippedDefinition(ref: DefinitionRef): Definition | undefined {
  return shippedDefinitions.find((each) => each.key === ref.key && each.version === ref.version);
}
