import type { ImportPatch, RowDecisionBody } from '@rectify/contracts';
import type { BusinessDate, DraftRow, IntakeField, Mapping, RowDecision } from '@rectify/domain';

/** What people have said about a list so far; the rows follow from it and the sheet each time anew. */
export interface ImportState {
  /** Position of the sheet, from 0. */
  readonly sheet: number;
  readonly listedOn: BusinessDate;
  /** Columns a person chose. */
  readonly mapping: Mapping;
  readonly decisions: readonly RowDecision[];
}

type ContractField = keyof NonNullable<ImportPatch['mapping']>;

/** Names of columns that differ between the interface and the core. */
const fieldNames: Readonly<Partial<Record<ContractField, IntakeField>>> = { seq: 'sequence' };
const fieldOf = (name: ContractField): IntakeField => fieldNames[name] ?? (name as IntakeField);

/** The columns the interface knows of those the core found. */
export function shownMapping(mapping: Mapping, names: readonly ContractField[]): Partial<Record<ContractField, number>> {
  return Object.fromEntries(names.flatMap((name) => (mapping[fieldOf(name)] === undefined ? [] : [[name, mapping[fieldOf(name)]]])));
}

/** The state after sheet, day and columns were set; on another sheet the columns are found afresh. */
export function withLayout(state: ImportState, { sheet, listedOn, mapping = {} }: ImportPatch): ImportState {
  const chosen = Object.fromEntries(Object.entries(mapping).map(([name, column]) => [fieldOf(name as ContractField), column]));
  const isOther = sheet !== undefined && sheet !== state.sheet;
  return {
    ...state,
    sheet: sheet ?? state.sheet,
    listedOn: listedOn ?? state.listedOn,
    mapping: { ...(isOther ? {} : state.mapping), ...chosen },
  };
}

/**
 * What a person decides for a row, in the core's words. Accepting names a kind of doubt and stands for each of that kind
 * there is now; said again of one that was accepted before it changes nothing.
 */
export function decisionsFor(row: DraftRow, body: RowDecisionBody, before: readonly RowDecision[]): readonly RowDecision[] {
  const { leaveOut, code, section, leaderIds, leadUnitIds, responsibleUnitIds, deadline, accepted = [] } = body;
  const key = row.key;
  return [
    ...(code !== undefined ? [{ row: key, decide: 'code', code } as const] : []),
    ...(section !== undefined ? [{ row: key, decide: 'section', section } as const] : []),
    ...(leaderIds ? [{ row: key, decide: 'leaders', personIds: leaderIds } as const] : []),
    ...(leadUnitIds ? [{ row: key, decide: 'leadUnits', unitIds: leadUnitIds } as const] : []),
    ...(responsibleUnitIds ? [{ row: key, decide: 'responsibleUnits', unitIds: responsibleUnitIds } as const] : []),
    ...(deadline !== undefined ? [{ row: key, decide: 'deadline', date: deadline } as const] : []),
    ...accepted.flatMap(({ code: kind, note }) =>
      doubtsOf(row, kind, before).map((problem) => ({ row: key, decide: 'accept', problem, note }) as const),
    ),
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
