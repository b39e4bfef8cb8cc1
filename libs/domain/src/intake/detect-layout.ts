import { plainText } from '../organisation';
import { fieldOfHeading, labelOfField, type IntakeField } from './intake-field';
import type { Layout, LayoutProblem, ListColumn, Mapping } from './layout';
import { listedOnIn } from './listed-on';
import type { Sheet } from './sheet';

const headerWithinRows = 20;
const deepestHeader = 3;
const fieldsAtLeast = 3;

interface Header {
  /** From 0. */
  readonly top: number;
  readonly depth: number;
  readonly columns: readonly ListColumn[];
  readonly mapping: Mapping;
}

/** Finds the header rows, even of two or three levels with merged cells, and which column holds what. */
export function detectLayout(sheet: Sheet): Layout | LayoutProblem {
  const header = bestHeader(sheet);
  if (!header) {
    return { problem: 'NO_HEADER', message: `在“${sheet.name}”里没有找到表头。表头应有反馈问题、责任单位、整改时限等栏。` };
  }
  if (header.mapping.finding === undefined) {
    return { problem: 'NO_FINDING_COLUMN', message: `在“${sheet.name}”里没有认出“反馈问题”一栏，请指定是哪一栏。` };
  }
  const top = topOfHeader(sheet, header);
  const titles = sheet.rows.slice(0, top);
  return {
    sheet: sheet.name,
    title: titles.flat().find((cell) => cell.text.trim() !== '')?.text.trim() ?? '',
    headerRows: Array.from({ length: header.top + header.depth - top }, (_, index) => top + index + 1),
    columns: header.columns,
    mapping: header.mapping,
    listedOn: listedOnIn(titles),
  };
}

/** The layout with a person's choice of columns over what was found; each column can hold one field only. */
export function withMapping(layout: Layout, chosen: Mapping): Layout | LayoutProblem {
  const choices = Object.entries(chosen) as [IntakeField, number][];
  const missing = choices.find(([, column]) => !layout.columns.some((each) => each.column === column));
  if (missing) return { problem: 'NO_SUCH_COLUMN', message: `表里没有第${missing[1] + 1}栏，“${labelOfField(missing[0])}”请另选一栏。` };
  const twice = choices.find(([field, column]) => choices.some(([other, used]) => other !== field && used === column));
  if (twice) return { problem: 'COLUMN_USED_TWICE', message: `第${twice[1] + 1}栏被指定给了不止一项内容，请只选一项。` };
  const found = Object.entries(layout.mapping) as [IntakeField, number][];
  const kept = found.filter(([, column]) => !choices.some(([, used]) => used === column));
  const mapping: Mapping = { ...Object.fromEntries(kept), ...chosen };
  if (mapping.finding === undefined) return { problem: 'NO_FINDING_COLUMN', message: '没有指定“反馈问题”是哪一栏。' };
  const fieldAt = (column: number) => (Object.keys(mapping) as IntakeField[]).find((field) => mapping[field] === column) ?? null;
  return { ...layout, mapping, columns: layout.columns.map((each) => ({ ...each, field: fieldAt(each.column) })) };
}

/** Most fields found wins; of equals the shallowest, then the highest. */
function bestHeader(sheet: Sheet): Header | undefined {
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

/** A header cell merged with the one above reaches up: that row belongs to the header too. */
function topOfHeader(sheet: Sheet, { top }: Header): number {
  const reached = (sheet.rows[top] ?? []).map((cell) => cell.coveredBy?.row ?? top);
  return Math.min(top, ...reached);
}
