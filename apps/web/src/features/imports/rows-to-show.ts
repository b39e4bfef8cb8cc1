import type { Doubt, DraftRow } from './import-types';

export type RowFilter = 'open' | 'hints' | 'left' | 'all';

const isOpen = (row: DraftRow) => !row.leftOut && row.problems.some((problem) => problem.blocking);
const hasHints = (row: DraftRow) => !row.leftOut && row.problems.some((problem) => !problem.blocking);

const belongs: Readonly<Record<RowFilter, (row: DraftRow) => boolean>> = {
  open: isOpen,
  hints: hasHints,
  left: (row) => row.leftOut,
  all: () => true,
};

/** Rows of a filter. What was just dealt with stays where it is, so that one can look at it again. */
export const rowsToShow = (rows: readonly DraftRow[], filter: RowFilter, touched: ReadonlySet<string>): readonly DraftRow[] =>
  rows.filter((row) => belongs[filter](row) || (filter === 'open' && touched.has(row.key)));

export const countOf = (rows: readonly DraftRow[], filter: RowFilter): number => rows.filter(belongs[filter]).length;

export interface DoubtsOfField {
  readonly field: string;
  readonly problems: readonly Doubt[];
}

/** Doubts about the same cell belong together: one answer settles them. What waits for a person comes first. */
export function doubtsByField(problems: readonly Doubt[]): readonly DoubtsOfField[] {
  const fields = [...new Set(problems.map((problem) => problem.field))];
  const groups = fields.map((field) => ({ field, problems: problems.filter((problem) => problem.field === field) }));
  const isOpen = (group: DoubtsOfField) => group.problems.some((problem) => problem.blocking);
  return [...groups.filter(isOpen), ...groups.filter((group) => !isOpen(group))];
}
