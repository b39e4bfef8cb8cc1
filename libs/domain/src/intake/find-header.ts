import { plainText } from '../organisation';
import { fieldOfHeading, type IntakeField } from './intake-field';
import type { ListColumn, Mapping } from './layout';
import type { Sheet } from './sheet';

const headerWithinRows = 20;
const deepestHeader = 3;
const fieldsAtLeast = 3;

/** The lowest rows of a header; a cell merged with the one above may still reach higher. */
export interface Header {
  /** From 0. */
  readonly top: number;
  readonly depth: number;
  readonly columns: readonly ListColumn[];
  readonly mapping: Mapping;
}

/**
 * The rows under which most known headings stand, at least three of them; of equals the shallowest, then the highest.
 * `undefined` where no row looks like a header.
 */
export function findHeader(sheet: Sheet): Header | undefined {
  const depths = Array.from({ length: deepestHeader }, (_, index) => index + 1);
  const headers = depths.flatMap((depth) => sheet.rows.slice(0, headerWithinRows).map((_, top) => headerAt(sheet, top, depth)));
  const fieldsOf = (header: Header) => Object.keys(header.mapping).length;
  const [first, ...others] = headers.filter((header) => fieldsOf(header) >= fieldsAtLeast);
  return first && others.reduce((best, header) => (fieldsOf(header) > fieldsOf(best) ? header : best), first);
}

function headerAt(sheet: Sheet, top: number, depth: number): Header {
  const rows = sheet.rows.slice(top, top + depth);
  const width = Math.max(0, ...rows.map((row) => row.length));
  const taken = new Set<IntakeField>();
  const columns = Array.from({ length: width }, (_, column): ListColumn => {
    const levels = rows.map((row) => row[column]?.text ?? '').filter((text) => text.trim() !== '').reverse();
    const heading = levels.find((level) => fieldOfHeading(level)) ?? levels[0] ?? '';
    const found = fieldOfHeading(heading) ?? null;
    const field = found && !taken.has(found) ? found : null;
    if (field) taken.add(field);
    return { column, heading: plainText(heading), field };
  });
  const mapping = Object.fromEntries(columns.flatMap(({ field, column }) => (field ? [[field, column] as const] : [])));
  return { top, depth, columns, mapping };
}
