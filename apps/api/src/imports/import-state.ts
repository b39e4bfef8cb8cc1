import type { ImportPatch, RowDecisionBody } from '@rectify/contracts';
import type { BusinessDate, ChosenColumns, DraftRow, RowDecision } from '@rectify/domain';

/** What people have said about a list so far; the rows follow from it and the sheet each time anew. */
export interface ImportState {
  /** Position of the sheet, from 0. */
  readonly sheet: number;
  readonly listedOn: BusinessDate;
  /** Columns a person chose. */
  readonly mapping: ChosenColumns;
  readonly decisions: readonly RowDecision[];
}

/** The state after sheet, day and columns were set; on another sheet the columns are found afresh. */
export function withLayout(state: ImportState, { sheet, listedOn, mapping = {} }: ImportPatch): ImportState {
  const isOther = sheet !== undefined && sheet !== state.sheet;
  return {
    ...state,
    sheet: sheet ?? state.sheet,
    listedOn: listedOn ?? state.listedOn,
    mapping: { ...(isOther ? {} : state.mapping), ...mapping },
  };
}

/**
 * What a person decides for a row, in the core's words. Accepting names one doubt, or a kind and stands for each of that
 * kind there is now; said again of one that was accepted before it changes nothing.
 */
export function decisionsFor(row: DraftRow, body: RowDecisionBody, before: readonly RowDecision[]): readonly RowDecision[] {
  const { leaveOut, code, section, leaderIds, leadUnitIds, responsibleUnitIds, deadline, severity, amount, accepted = [] } = body;
  const key = row.key;
  return [
    ...(code !== undefined ? [{ row: key, decide: 'code', code } as const] : []),
    ...(section !== undefined ? [{ row: key, decide: 'section', section } as const] : []),
    ...(leaderIds ? [{ row: key, decide: 'leaders', personIds: leaderIds } as const] : []),
    ...(leadUnitIds ? [{ row: key, decide: 'leadUnits', unitIds: leadUnitIds } as const] : []),
    ...(responsibleUnitIds ? [{ row: key, decide: 'responsibleUnits', unitIds: responsibleUnitIds } as const] : []),
    ...(deadline !== undefined ? [{ row: key, decide: 'deadline', date: deadline } as const] : []),
    ...(severity ? [{ row: key, decide: 'severity', severity } as const] : []),
    ...(amount !== undefined ? [{ row: key, decide: 'amount', amount } as const] : []),
    ...accepted.flatMap((each) => {
      const doubts = 'problem' in each ? [each.problem] : doubtsOf(row, each.code, before);
      return doubts.map((problem) => ({ row: key, decide: 'accept', problem, note: each.note }) as const);
    }),
    ...(leaveOut ? [{ row: key, decide: 'leaveOut' } as const] : []),
  ];
}

/** Ids of the doubts; the kind itself, which names none and is refused, where there never was one. */
function doubtsOf(row: DraftRow, kind: string, before: readonly RowDecision[]): readonly string[] {
  const open = row.problems.filter((problem) => problem.code === kind).map((problem) => problem.id);
  const isAccepted = before.some((each) => each.row === row.key && each.decide === 'accept' && each.problem.split(':')[0] === kind);
  return open.length > 0 || isAccepted ? open : [kind];
}

/** The decisions with those of one row taken back, or with new ones over the earlier ones. */
export function mergedDecisions(
  before: readonly RowDecision[],
  row: string,
  body: RowDecisionBody | null,
  news: readonly RowDecision[],
): readonly RowDecision[] {
  if (body === null) return before.filter((decision) => decision.row !== row);
  const subject = (decision: RowDecision) => (decision.decide === 'accept' ? `accept ${decision.problem}` : decision.decide);
  const replaced = new Set(news.map(subject));
  const stays = (decision: RowDecision) =>
    decision.row !== row || !(replaced.has(subject(decision)) || (decision.decide === 'leaveOut' && body.leaveOut === false));
  return [...before.filter(stays), ...news];
}
