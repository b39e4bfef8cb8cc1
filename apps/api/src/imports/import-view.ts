import type { DraftRowView, ImportView } from '@rectify/contracts';
import { isLayoutProblem, type DraftRow, type LabelledText, type Sheet, type UnitRef } from '@rectify/domain';
import { codeTakenMessage, countDoubts, type Draft, type DraftedRow } from './draft';
import type { ImportState } from './import-state';

type Problem = DraftRowView['problems'][number];

export interface StoredImport {
  readonly id: string;
  readonly batchId: string;
  readonly fileName: string;
  readonly status: ImportView['status'];
  readonly sheets: readonly Sheet[];
  readonly state: ImportState;
  readonly result: ImportView['result'];
}

/** The import as the page shows it: what was read, what was made of it, what is in doubt. */
export function importView(stored: StoredImport, draft: Draft): ImportView {
  const { layout } = draft;
  const found = isLayoutProblem(layout) ? undefined : layout;
  return {
    id: stored.id,
    batchId: stored.batchId,
    fileName: stored.fileName,
    status: stored.status,
    sheets: stored.sheets.map(({ name, rows }) => ({ name, rows: rows.length })),
    sheet: stored.state.sheet,
    headerRows: [...(found?.headerRows ?? [])],
    upright: found?.upright ?? false,
    headings: layout.columns.map(({ column, heading }) => ({ column, text: heading })),
    mapping: found ? { ...found.mapping } : columnsChosen(stored.state),
    listedOn: stored.state.listedOn,
    rows: draft.rows.map((drafted) => rowView(drafted, stored.state)),
    blockingProblems: stored.status === 'draft' ? countDoubts(draft) : 0,
    result: stored.result,
  };
}

function columnsChosen({ mapping }: ImportState): ImportView['mapping'] {
  return Object.fromEntries(Object.entries(mapping).flatMap(([field, column]) => (column === null ? [] : [[field, column]])));
}

function rowView({ row, alreadyRegistered, codeTaken }: DraftedRow, { decisions }: ImportState): DraftRowView {
  const { deadline, matches, asWritten, decided } = row;
  const problems = row.problems.map(({ blocking, answers, ...problem }): Problem => {
    return { ...problem, blocking: blocking && !alreadyRegistered, answers: [...answers] };
  });
  const taken: Problem = {
    id: 'CODE_TAKEN', field: 'code', code: 'CODE_TAKEN', message: codeTakenMessage(row.code), blocking: true, answers: ['code', 'leaveOut'],
  };
  const unknownLeaders = decided.includes('leaders') ? [] : matches.leaders.unknown.map(({ text }) => text);
  return {
    key: row.key,
    rows: [...row.rowNumbers],
    leftOut: row.leftOut,
    code: row.code,
    finding: row.finding,
    section: row.section,
    issueType: row.issueType,
    rectifyType: row.rectifyType,
    objective: row.objective,
    measures: [...row.measures],
    leaders: { text: asWritten.leaders ?? '', people: row.leaders.map(({ id, name, post }) => ({ id, name, post })), unknown: unknownLeaders },
    leadUnits: unitsView(row, 'leadUnits'),
    responsibleUnits: unitsView(row, 'responsibleUnits'),
    deadline: {
      verbatim: deadline.verbatim,
      kind: deadline.kind,
      lastDate: deadline.lastDate,
      provisionalDate: deadline.provisionalDate,
      phases: deadline.phases.map((phase) => ({ ...phase })),
      flags: [...deadline.flags],
    },
    severity: { text: asWritten.severity ?? '', value: row.severity },
    amount: { text: asWritten.amount ?? '', value: row.amount?.wan ? Number(row.amount.wan) : null },
    progress: selfReport(row.selfReported),
    remarks: row.remarks,
    problems: codeTaken ? [...problems, taken] : problems,
    decided: [...new Set(decisions.filter((decision) => decision.row === row.key).map(({ decide }) => decide))],
    alreadyRegistered,
  };
}

/** Once a person has decided, nothing of the cell is open any more. */
function unitsView(row: DraftRow, field: 'leadUnits' | 'responsibleUnits'): DraftRowView['leadUnits'] {
  const match = row.matches[field];
  const isDecided = row.decided.includes(field);
  return {
    text: row.asWritten[field] ?? '',
    units: row[field].map(plainRef),
    open: isDecided ? [] : [...match.open],
    unknown: isDecided ? [] : match.unknown.map(({ text: name, suggestions }) => ({ text: name, suggestions: suggestions.map(plainRef) })),
    notes: [...match.notes],
  };
}

function selfReport(reported: readonly LabelledText[]): string {
  return reported.find(({ field }) => field === 'progress')?.text ?? '';
}

function plainRef({ id, name, kind }: UnitRef): UnitRef {
  return { id, name, kind };
}
