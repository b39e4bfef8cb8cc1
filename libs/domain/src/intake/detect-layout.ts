import { findHeader, type Header } from './find-header';
import { labelOfField, type IntakeField } from './intake-field';
import { isLayoutProblem, type ChosenColumns, type Layout, type LayoutProblem, type ListColumn, type Mapping } from './layout';
import { listedOnIn } from './listed-on';
import type { Sheet } from './sheet';
import { findUprightForm } from './upright-form';

/**
 * Finds the header rows, even of two or three levels with merged cells, and which column holds what. The columns a
 * person chose win over what was found; a problem still names the columns, so that one can be chosen.
 */
export function detectLayout(sheet: Sheet, chosen: ChosenColumns = {}): Layout | LayoutProblem {
  const header = findHeader(sheet);
  if (!header) return uprightLayout(sheet, chosen);
  const mapping = mappingWith(header, chosen);
  if (isLayoutProblem(mapping)) return mapping;
  const top = topOfHeader(sheet, header);
  const titles = sheet.rows.slice(0, top);
  const headerRows = Array.from({ length: header.top + header.depth - top }, (_, index) => top + index + 1);
  return { ...layoutOf(sheet, titles, header.columns, mapping), headerRows };
}

/** A list without a header may still be one: upright, with the names at the left. */
function uprightLayout(sheet: Sheet, chosen: ChosenColumns): Layout | LayoutProblem {
  const form = findUprightForm(sheet);
  if (!form) {
    const message = `在“${sheet.name}”里没有找到表头。表头应有反馈问题、责任单位、整改时限等栏。`;
    return { problem: 'NO_HEADER', message, columns: [] };
  }
  const mapping = mappingWith(form, chosen);
  if (isLayoutProblem(mapping)) return mapping;
  return { ...layoutOf(sheet, sheet.rows.slice(0, form.titleRows), form.columns, mapping), upright: true };
}

function layoutOf(sheet: Sheet, titles: Sheet['rows'], columns: readonly ListColumn[], mapping: Mapping): Layout {
  return {
    sheet: sheet.name,
    title: titles.flat().find((cell) => cell.text.trim() !== '')?.text.trim() ?? '',
    headerRows: [],
    columns: columns.map((each) => ({ ...each, field: fieldAt(each, mapping) })),
    mapping,
    listedOn: listedOnIn(titles),
    upright: false,
  };
}

/** Each column holds one field only: a chosen column is taken from the field it was found to hold. */
function mappingWith({ columns, mapping }: Pick<Header, 'columns' | 'mapping'>, chosen: ChosenColumns): Mapping | LayoutProblem {
  const choices = (Object.entries(chosen) as [IntakeField, number | null][]).filter((choice): choice is [IntakeField, number] => choice[1] !== null);
  const missing = choices.find(([, column]) => !columns.some((each) => each.column === column));
  if (missing) {
    return { problem: 'NO_SUCH_COLUMN', message: `表里没有第${missing[1] + 1}栏，“${labelOfField(missing[0])}”请另选一栏。`, columns };
  }
  const twice = choices.find(([field, column]) => choices.some(([other, used]) => other !== field && used === column));
  if (twice) return { problem: 'COLUMN_USED_TWICE', message: `第${twice[1] + 1}栏被指定给了不止一项内容，请只选一项。`, columns };
  const kept = Object.entries(mapping).filter(([field, column]) => !(field in chosen) && !choices.some(([, used]) => used === column));
  const merged: Mapping = { ...Object.fromEntries(kept), ...Object.fromEntries(choices) };
  if (merged.finding !== undefined) return merged;
  return { problem: 'NO_FINDING_COLUMN', message: '没有认出“反馈问题”是哪一栏，请指定。', columns };
}

function fieldAt({ column }: ListColumn, mapping: Mapping): IntakeField | null {
  return (Object.keys(mapping) as IntakeField[]).find((field) => mapping[field] === column) ?? null;
}

/** A header cell merged with the one above reaches up: that row belongs to the header too. */
function topOfHeader(sheet: Sheet, { top }: Header): number {
  const reached = (sheet.rows[top] ?? []).map((cell) => cell.coveredBy?.row ?? top);
  return Math.min(top, ...reached);
}
