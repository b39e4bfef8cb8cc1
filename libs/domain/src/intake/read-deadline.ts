import { parseDeadline, type DeadlinePhase, type ParsedDeadline } from '../deadline-phrase';
import type { IntakeContext } from './draft-row';
import { writtenCells } from './issue-rows';
import type { Layout } from './layout';
import type { IssueRows } from './rows-of-issue';
import type { Cell } from './sheet';
import { splitMeasures } from './split-measures';

type DeadlineContext = Pick<IntakeContext, 'listedOn' | 'calendar'>;

/**
 * The deadline of an issue. Where its rows have different ones it is phased: a phase a row, named by the measures of
 * that row (“措施1”). One row that cannot be read makes the whole unclear.
 */
export function readDeadline(issue: IssueRows, layout: Layout, context: DeadlineContext): ParsedDeadline {
  const written = writtenCells(issue, layout, 'deadline');
  const readings = written.map(({ cell, rowNumber }) => ({ rowNumber, deadline: readCell(cell, context) }));
  const [first, ...others] = readings;
  if (!first) return parseDeadline('', context.listedOn, context.calendar);
  if (others.every(({ deadline }) => deadline.verbatim === first.deadline.verbatim)) return first.deadline;
  const verbatim = readings.map(({ deadline }) => deadline.verbatim).join('；');
  const undated = readings.find(({ deadline }) => isUndated(deadline));
  if (undated) return { ...undated.deadline, kind: 'unclear', verbatim, lastDate: null, provisionalDate: null, phases: [] };
  const labels = measureLabels(issue, layout);
  const phases = readings.flatMap(({ rowNumber, deadline }) => phasesOf(deadline, labels.get(rowNumber) ?? ''));
  const dates = readings.flatMap(({ deadline }) => deadline.lastDate ?? []).sort();
  const flags = [...new Set(readings.flatMap(({ deadline }) => deadline.flags))];
  return { kind: 'phased', verbatim, lastDate: dates.at(-1) ?? null, provisionalDate: null, phases, flags };
}

/** A true date of the workbook needs no reading. */
function readCell(cell: Cell, { listedOn, calendar }: DeadlineContext): ParsedDeadline {
  const parsed = parseDeadline(cell.date ?? cell.text, listedOn, calendar);
  return { ...parsed, verbatim: cell.text.trim() || (cell.date ?? '') };
}

/** Among others, a phase without any certain date can neither be computed nor left to a policy. */
function isUndated({ kind, lastDate }: ParsedDeadline): boolean {
  return kind === 'unclear' || (lastDate === null && kind !== 'immediate' && kind !== 'standing' && kind !== 'immediate+standing');
}

function phasesOf(deadline: ParsedDeadline, measures: string): readonly DeadlinePhase[] {
  const labelled = (words: string) => [measures, words].filter((word) => word !== '').join('：');
  if (deadline.phases.length > 0) return deadline.phases.map((phase) => ({ ...phase, label: labelled(phase.label ?? '') }));
  return [{ due: deadline.lastDate, label: labelled(deadline.lastDate ? '' : deadline.verbatim) }];
}

/** Which measures stand in which row: “措施1”, or “措施1—2”. */
function measureLabels(issue: IssueRows, layout: Layout): ReadonlyMap<number, string> {
  const labels = new Map<number, string>();
  let before = 0;
  for (const { cell, rowNumber } of writtenCells(issue, layout, 'measures')) {
    const count = splitMeasures(cell.text).length;
    labels.set(rowNumber, count > 1 ? `措施${before + 1}—${before + count}` : `措施${before + 1}`);
    before += count;
  }
  return labels;
}
