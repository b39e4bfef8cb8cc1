import { innerDeadlines } from '../deadline-phrase';
import { matchLeaders, matchUnits, type UnitMatch } from '../organisation';
import { readAmount } from './amount';
import type { DraftRow, IntakeContext, LabelledText, MeasureDeadline } from './draft-row';
import { intakeFields, labelOfField, referenceFields, selfReportFields, type IntakeField } from './intake-field';
import { writtenCells, writtenText } from './issue-rows';
import type { Layout } from './layout';
import { readCode } from './read-code';
import { readDeadline } from './read-deadline';
import type { IssueRows } from './rows-of-issue';
import { sectionOf } from './section';
import { severityOf } from './severity';
import { splitMeasures } from './split-measures';

/** What the list itself says of one issue, before any decision and without its problems. */
export function readRow(issue: IssueRows, layout: Layout, context: IntakeContext): DraftRow {
  const text = (field: IntakeField) => writtenText(issue, layout, field);
  const codes = writtenCells(issue, layout, 'code').map(({ cell }) => cell.text);
  const measures = writtenCells(issue, layout, 'measures').flatMap(({ cell }) => splitMeasures(cell.text));
  const matches = {
    leaders: matchLeaders(text('leaders'), context.persons),
    leadUnits: matchUnits(text('leadUnits'), context.units),
    responsibleUnits: matchUnits(text('responsibleUnits'), context.units),
  };
  const written = intakeFields.map((field) => [field, text(field)] as const).filter(([, words]) => words !== '');
  return {
    key: `${layout.sheet}!${issue.rows[0]?.rowNumber ?? 0}`,
    rowNumbers: issue.rows.map((row) => row.rowNumber),
    sequence: text('sequence'),
    code: readCode(codes, text('sequence'), layout, context),
    section: sectionOf(text('section') || (issue.groupHeading ?? '')) ?? '',
    finding: text('finding'),
    issueType: text('issueType'),
    rectifyType: text('rectifyType'),
    objective: text('objective'),
    measures,
    leaders: matches.leaders.leaders,
    leadUnits: matches.leadUnits.units,
    responsibleUnits: matches.responsibleUnits.units,
    deadline: readDeadline(issue, layout, context),
    innerDeadlines: deadlinesInside(measures, context),
    severity: severityOf(text('severity')),
    amount: text('amount') === '' ? null : readAmount(text('amount'), headingOf(layout, 'amount')),
    remarks: text('remarks'),
    selfReported: labelled(selfReportFields, issue, layout),
    references: labelled(referenceFields, issue, layout),
    asWritten: Object.fromEntries(written),
    matches,
    notes: [...bracketNotes('leadUnits', matches.leadUnits), ...bracketNotes('responsibleUnits', matches.responsibleUnits)],
    problems: [],
    decided: [],
    leftOut: false,
  };
}

function deadlinesInside(measures: readonly string[], { listedOn, calendar }: IntakeContext): readonly MeasureDeadline[] {
  return measures.flatMap((measure, index) =>
    innerDeadlines(measure, listedOn, calendar).map((date) => ({ measure: index + 1, date })),
  );
}

function headingOf(layout: Layout, field: IntakeField): string {
  return layout.columns.find((each) => each.column === layout.mapping[field])?.heading ?? '';
}

function labelled(fields: readonly IntakeField[], issue: IssueRows, layout: Layout): readonly LabelledText[] {
  return fields.flatMap((field) => {
    const text = writtenText(issue, layout, field);
    return text === '' ? [] : [{ field, label: headingOf(layout, field) || labelOfField(field), text }];
  });
}

function bracketNotes(field: 'leadUnits' | 'responsibleUnits', match: UnitMatch): readonly string[] {
  return match.notes.length === 0 ? [] : [`${labelOfField(field)}括注：${match.notes.join('、')}`];
}
