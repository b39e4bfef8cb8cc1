import {
  blockingProblems,
  detectLayout,
  draftRows,
  isLayoutProblem,
  rowFingerprint,
  type Calendar,
  type DraftRow,
  type IntakeContext,
  type Layout,
  type LayoutProblem,
  type Sheet,
} from '@rectify/domain';
import type { County } from '../units/county';
import type { ImportState } from './import-state';

/** What rows are read against besides the sheet. */
export interface DraftGround {
  readonly county: County;
  readonly calendar: Calendar;
  /** Issues of the batch that stand already. */
  readonly registered: readonly { readonly code: string; readonly finding: string }[];
}

export interface DraftedRow {
  readonly row: DraftRow;
  /** The same code and finding stand in the batch already: confirming changes nothing. */
  readonly alreadyRegistered: boolean;
  /** The code stands in the batch already, for something else. */
  readonly codeTaken: boolean;
}

export interface Draft {
  readonly layout: Layout | LayoutProblem;
  readonly rows: readonly DraftedRow[];
}

export function intakeContext({ county, calendar }: DraftGround, state: ImportState): IntakeContext {
  return {
    units: county.units,
    persons: county.persons,
    listedOn: state.listedOn,
    calendar,
    codePrefix: state.listedOn.replaceAll('-', ''),
  };
}

/** The list as it stands with everything decided so far. */
export function draftOf(sheets: readonly Sheet[], state: ImportState, ground: DraftGround): Draft {
  const sheet = sheets[state.sheet] ?? { name: '', rows: [] };
  const layout = detectLayout(sheet, state.mapping);
  if (isLayoutProblem(layout)) return { layout, rows: [] };
  const fingerprints = new Set(ground.registered.map(rowFingerprint));
  const codes = new Set(ground.registered.map(({ code }) => code));
  const rows = draftRows(sheet, layout, intakeContext(ground, state), state.decisions).map((row): DraftedRow => {
    const alreadyRegistered = row.code !== '' && fingerprints.has(rowFingerprint(row));
    return { row, alreadyRegistered, codeTaken: !alreadyRegistered && !row.leftOut && row.code !== '' && codes.has(row.code) };
  });
  return { layout, rows };
}

/** Doubts of this row that hold up the confirmation of the list. */
export function openDoubts({ row, alreadyRegistered, codeTaken }: DraftedRow): readonly string[] {
  if (row.leftOut || alreadyRegistered) return [];
  return [...blockingProblems(row).map((problem) => problem.message), ...(codeTaken ? [codeTakenMessage(row.code)] : [])];
}

export function codeTakenMessage(code: string): string {
  return `本批次已登记编号“${code}”的另一个问题，请改编号或不导入这一行。`;
}

/** How many things stand in the way of confirming. */
export function countDoubts({ layout, rows }: Draft): number {
  return isLayoutProblem(layout) ? 1 : rows.reduce((sum, row) => sum + openDoubts(row).length, 0);
}

/** The sheet that is a list, and the day it says it was handed out; `undefined` where no sheet is one. */
export function findList(sheets: readonly Sheet[]): { readonly sheet: number; readonly layout: Layout | LayoutProblem } | undefined {
  const layouts = sheets.map((sheet) => detectLayout(sheet));
  const whole = layouts.findIndex((layout) => !isLayoutProblem(layout));
  const sheet = whole >= 0 ? whole : layouts.findIndex((layout) => isLayoutProblem(layout) && layout.columns.length > 0);
  const layout = layouts[sheet];
  return layout && { sheet, layout };
}
