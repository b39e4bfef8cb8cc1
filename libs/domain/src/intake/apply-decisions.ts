import { parseDeadline, type ParsedDeadline } from '../deadline-phrase';
import { personRefOf, unitRefOf } from '../organisation';
import type { RowDecision } from './decision';
import type { DraftRow, IntakeContext } from './draft-row';
import { labelOfField } from './intake-field';
import { normaliseCode } from './read-code';
import { valueRefusal } from './row-decision';

type ValueDecision = Exclude<RowDecision, { decide: 'accept' | 'leaveOut' }>;
type DeadlineDecision = Extract<RowDecision, { decide: 'deadline' }>;

const deadlineWords = { immediate: '立行立改', standing: '长期坚持', 'immediate+standing': '立行立改、长期坚持' } as const;

/** What a person decided on each subject: the last word counts. */
export function lastWords(decisions: readonly RowDecision[], row: DraftRow): readonly RowDecision[] {
  const subject = (decision: RowDecision) => (decision.decide === 'accept' ? `accept ${decision.problem}` : decision.decide);
  const last = new Map(decisions.filter((decision) => decision.row === row.key).map((decision) => [subject(decision), decision]));
  return [...last.values()];
}

/** The row with the values a person decided over those of the list. Decisions that are refused change nothing. */
export function applyDecisions(row: DraftRow, decisions: readonly RowDecision[], context: IntakeContext): DraftRow {
  return decisions
    .filter((decision) => !valueRefusal(decision, context))
    .reduce<DraftRow>((decided, decision) => {
      if (decision.decide === 'accept') return decided;
      if (decision.decide === 'leaveOut') return { ...decided, leftOut: true, notes: [...decided.notes, leftOutNote(decision.note)] };
      return { ...decided, ...decidedValue(decision, decided, context), decided: [...decided.decided, decision.decide] };
    }, row);
}

const leftOutNote = (note = '') => (note.trim() === '' ? '由人决定不导入。' : `由人决定不导入：${note.trim()}`);

function decidedValue(decision: ValueDecision, row: DraftRow, context: IntakeContext): Partial<DraftRow> {
  switch (decision.decide) {
    case 'responsibleUnits':
    case 'leadUnits': {
      const units = decision.unitIds.flatMap((id) => context.units.find((unit) => unit.id === id) ?? []);
      return { [decision.decide]: [...new Set(units)].map(unitRefOf), notes: [...row.notes, replacedNote(decision.decide, row)] };
    }
    case 'leaders': {
      const persons = decision.personIds.flatMap((id) => context.persons.find((person) => person.id === id) ?? []);
      return { leaders: [...new Set(persons)].map(personRefOf), notes: [...row.notes, replacedNote('leaders', row)] };
    }
    case 'deadline':
      return decidedDeadline(decision, row, context);
    case 'code':
      return { code: normaliseCode(decision.code) };
    case 'section':
      return { section: decision.section };
    case 'severity':
      return { severity: decision.severity, notes: [...row.notes, replacedNote('severity', row)] };
    case 'amount': {
      const verbatim = row.amount?.verbatim ?? '';
      return { amount: { verbatim, wan: `${decision.amount}`, estimated: false }, notes: [...row.notes, replacedNote('amount', row)] };
    }
  }
}

function replacedNote(field: 'leaders' | 'leadUnits' | 'responsibleUnits' | 'severity' | 'amount', row: DraftRow): string {
  const written = row.asWritten[field];
  return `${labelOfField(field)}由人指定，清单原文：${written ? `“${written}”` : '空白'}`;
}

/** Read like a phrase, with the words of the list kept beside it. */
function decidedDeadline(decision: DeadlineDecision, row: DraftRow, { listedOn, calendar }: IntakeContext): Partial<DraftRow> {
  const words = 'date' in decision ? decision.date : deadlineWords[decision.kind];
  const deadline: ParsedDeadline = { ...parseDeadline(words, listedOn, calendar), verbatim: row.deadline.verbatim, decided: words };
  return { deadline, notes: [...row.notes, `整改时限由人确定为${words}`] };
}
