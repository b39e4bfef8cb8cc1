import { applyDecisions, lastWords } from './apply-decisions';
import type { RowDecision } from './decision';
import type { DraftRow, IntakeContext, IntakeProblem } from './draft-row';
import { duplicateProblems } from './duplicate-problems';
import { issueRowsOf } from './issue-rows';
import type { Layout } from './layout';
import { blocker } from './problem';
import { readRow } from './read-row';
import { valueRefusal } from './row-decision';
import { rowProblems } from './row-problems';
import type { IssueRows } from './rows-of-issue';
import type { Sheet } from './sheet';

/**
 * The issues of a list with every doubt about them, derived anew from the sheet each time: the same sheet, layout,
 * context and decisions give the same rows. A decision that no longer holds is not applied and becomes a problem.
 */
export function draftRows(
  sheet: Sheet,
  layout: Layout,
  context: IntakeContext,
  decisions: readonly RowDecision[] = [],
): readonly DraftRow[] {
  const rows: DraftRow[] = [];
  for (const issue of issueRowsOf(sheet, layout)) rows.push(draftRow(issue, layout, context, decisions, rows));
  return rows;
}

function draftRow(
  issue: IssueRows,
  layout: Layout,
  context: IntakeContext,
  allDecisions: readonly RowDecision[],
  earlier: readonly DraftRow[],
): DraftRow {
  const asRead = readRow(issue, layout, context);
  const decisions = lastWords(allDecisions, asRead);
  const row = applyDecisions(asRead, decisions, context);
  if (row.leftOut) return row;
  const problems = [...rowProblems(row, issue, layout, context), ...duplicateProblems(row, earlier), ...notApplied(decisions, context)];
  return accepted({ ...row, problems }, decisions, context);
}

function notApplied(decisions: readonly RowDecision[], context: IntakeContext): readonly IntakeProblem[] {
  return decisions.flatMap((decision) => {
    const refusal = valueRefusal(decision, context);
    if (!refusal || decision.decide === 'accept' || decision.decide === 'leaveOut') return [];
    const field = decision.decide;
    return [blocker('DECISION_NOT_APPLIED', field, `先前的决定不能执行：${refusal.message}`, [field])];
  });
}

/** Accepting answers exactly the problem it names, and stays with the issue as a note. */
function accepted(row: DraftRow, decisions: readonly RowDecision[], context: IntakeContext): DraftRow {
  const notes = new Map(
    decisions.flatMap((decision) =>
      decision.decide === 'accept' && !valueRefusal(decision, context) ? [[decision.problem, decision.note.trim()] as const] : [],
    ),
  );
  const isAccepted = (problem: IntakeProblem) => problem.answers.includes('accept') && notes.has(problem.id);
  return {
    ...row,
    problems: row.problems.filter((problem) => !isAccepted(problem)),
    notes: [...row.notes, ...row.problems.filter(isAccepted).map((problem) => `${problem.message}已确认：${notes.get(problem.id)}`)],
  };
}
