import { classifyRows } from './classify-rows';
import type { IntakeField } from './intake-field';
import type { Layout } from './layout';
import type { IssueRows } from './rows-of-issue';
import type { Cell, Sheet } from './sheet';
import { findUprightForm, uprightIssues } from './upright-form';

export function issueRowsOf(sheet: Sheet, layout: Layout): readonly IssueRows[] {
  const form = layout.upright ? findUprightForm(sheet) : undefined;
  if (form) return uprightIssues(form);
  const issues: IssueRows[] = [];
  let groupHeading: string | null = null;
  for (const row of classifyRows(sheet, layout)) {
    const last = issues.at(-1);
    if (row.kind === 'group') groupHeading = row.text;
    else if (row.kind === 'issue') issues.push({ rows: [row], groupHeading, assumedRows: [] });
    else if (last && (row.kind === 'continuation' || row.kind === 'assumedContinuation')) {
      const assumed = row.kind === 'assumedContinuation' ? [row.rowNumber] : [];
      issues[issues.length - 1] = { ...last, rows: [...last.rows, row], assumedRows: [...last.assumedRows, ...assumed] };
    }
  }
  return issues;
}

/** A field's cells that are written in: each merged cell once, empty ones left out. */
export function writtenCells(issue: IssueRows, layout: Layout, field: IntakeField): readonly { cell: Cell; rowNumber: number }[] {
  const column = layout.mapping[field];
  if (column === undefined) return [];
  return issue.rows.flatMap(({ cells, rowNumber }) => {
    const cell = cells[column];
    const isRepeated = (cell?.coveredBy?.row ?? rowNumber - 1) < rowNumber - 1;
    return cell && !isRepeated && (cell.text.trim() !== '' || cell.date) ? [{ cell, rowNumber }] : [];
  });
}

/** A field's words as they stand in the list, one line a cell. */
export function writtenText(issue: IssueRows, layout: Layout, field: IntakeField): string {
  return writtenCells(issue, layout, field).map(({ cell }) => cell.text.trim() || (cell.date ?? '')).join('\n');
}
