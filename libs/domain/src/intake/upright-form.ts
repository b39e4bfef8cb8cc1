import { plainText } from '../organisation';
import { fieldOfHeading, type IntakeField } from './intake-field';
import type { ListColumn, Mapping } from './layout';
import { isNumberedGroup } from './row-words';
import type { IssueRows } from './rows-of-issue';
import type { Cell, Sheet } from './sheet';
import { labelColumnsOf, uprightLines, type UprightEntry, type UprightLine } from './upright-line';

const fieldsAtLeast = 3;

/** A list whose issues stand as small forms one below the other, and what names their parts have. */
export interface UprightForm {
  /** Rows above the first form. */
  readonly titleRows: number;
  /** One for each name; several names of one field count as one. */
  readonly columns: readonly ListColumn[];
  readonly mapping: Mapping;
  readonly lines: readonly UprightLine[];
}

const nameOf = (label: string): string => fieldOfHeading(label) ?? label;

/** `undefined` where fewer than three known names stand below each other. */
export function findUprightForm(sheet: Sheet): UprightForm | undefined {
  const all = uprightLines(sheet, labelColumnsOf(sheet));
  const first = all.findIndex(({ entries }) => entries.some(({ label }) => fieldOfHeading(label)));
  if (first < 0) return undefined;
  const above = all[first - 1];
  const titleRows = above?.kind === 'group' && isNumberedGroup(plainText(above.text)) ? first - 1 : first;
  const lines = all.slice(titleRows);
  const headings = new Map<string, string>();
  for (const { label } of lines.flatMap(({ entries }) => entries)) if (label !== '' && !headings.has(nameOf(label))) headings.set(nameOf(label), label);
  const columns = [...headings.values()].map((heading, column): ListColumn => ({ column, heading, field: fieldOfHeading(heading) ?? null }));
  const mapping = Object.fromEntries(columns.flatMap(({ field, column }) => (field ? [[field, column] as const] : [])));
  return Object.keys(mapping).length >= fieldsAtLeast ? { titleRows, columns, mapping, lines } : undefined;
}

/**
 * The issues of an upright list: a new one begins where a name comes again, or after an empty row with a finding or a code.
 * Rows after an empty one that have neither seem to go on with the issue above, and a person is asked.
 */
export function uprightIssues({ lines, columns }: UprightForm): readonly IssueRows[] {
  const issues: IssueRows[] = [];
  let groupHeading: string | null = null;
  let open = new OpenForm();
  let isApart = false;
  for (const [position, line] of lines.entries()) {
    if (line.kind === 'group') groupHeading = line.text;
    if (line.kind === 'group' || line.kind === 'other' || line.kind === 'blank') {
      isApart = true;
      continue;
    }
    const entries = line.kind === 'more' ? line.entries.map(({ cell }) => ({ label: open.last, cell })) : line.entries;
    if (line.kind === 'more' && isApart) continue;
    const row = { rowNumber: line.rowNumber, kind: 'issue', cells: cellsOf(entries, columns), text: line.text } as const;
    const last = issues.at(-1);
    const isNew = !last || (isApart ? beginsAnother(runFrom(lines, position)) : false) || entries.some(({ label }) => open.has(label));
    if (isNew) open = new OpenForm();
    if (isNew) issues.push({ rows: [row], groupHeading, assumedRows: [] });
    else {
      const assumed = isApart || last.assumedRows.at(-1) === line.rowNumber - 1 ? [line.rowNumber] : [];
      issues[issues.length - 1] = { ...last, rows: [...last.rows, row], assumedRows: [...last.assumedRows, ...assumed] };
    }
    open.take(entries);
    isApart = false;
  }
  return issues;
}

/** Names met in the form that is being read. */
class OpenForm {
  private readonly met = new Set<string>();
  last = '';

  /** The same name in the next row goes on with the content above. */
  has(label: string): boolean {
    const field = fieldOfHeading(label);
    const isIdentity = field === 'code' || field === 'finding';
    return label !== this.last && this.met.has(isIdentity ? field : label);
  }

  take(entries: readonly UprightEntry[]): void {
    for (const { label } of entries) {
      this.met.add(label).add(nameOf(label));
      this.last = label;
    }
  }
}

/** Rows from here to the next one that belongs to no form. */
function runFrom(lines: readonly UprightLine[], position: number): readonly UprightLine[] {
  const end = lines.findIndex(({ kind }, index) => index > position && kind !== 'entries' && kind !== 'more');
  return lines.slice(position, end < 0 ? undefined : end);
}

function beginsAnother(run: readonly UprightLine[]): boolean {
  const fields = run.flatMap(({ entries }) => entries.map(({ label }) => fieldOfHeading(label)));
  return fields.some((field) => field === 'code' || field === 'finding');
}

/** As a row of a table with a column for each name. */
function cellsOf(entries: readonly UprightEntry[], columns: readonly ListColumn[]): readonly Cell[] {
  const nameAt = ({ heading, field }: ListColumn): IntakeField | string => field ?? heading;
  return columns.map((column) => {
    const [first, ...others] = entries.filter(({ label }) => nameOf(label) === nameAt(column));
    if (!first) return { text: '' };
    return others.length === 0 ? first.cell : { text: [first, ...others].map(({ cell }) => cell.text).join('\n') };
  });
}
