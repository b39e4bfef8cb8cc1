import { isBusinessDate, type BusinessDate } from '../calendar';
import { severities } from '../issue/facts';
import type { RowDecision } from './decision';
import type { DraftRow, IntakeContext } from './draft-row';
import { sections } from './section';

/** Why something cannot be done with a row, in a sentence. */
export interface IntakeRefusal {
  readonly refused: true;
  readonly code: IntakeRefusalCode;
  readonly message: string;
}

export type IntakeRefusalCode =
  | 'UNKNOWN_ROW'
  | 'UNKNOWN_UNIT'
  | 'UNKNOWN_LEADER'
  | 'UNKNOWN_SECTION'
  | 'UNKNOWN_SEVERITY'
  | 'NOT_AN_AMOUNT'
  | 'NOT_A_DATE'
  | 'BEFORE_LISTING'
  | 'EMPTY'
  | 'NOT_ACCEPTABLE'
  | 'STILL_OPEN';

export function refuseIntake(code: IntakeRefusalCode, message: string): IntakeRefusal {
  return { refused: true, code, message };
}

/** Why the decision cannot be taken on these rows; `undefined` when it can. */
export function judgeDecision(decision: RowDecision, rows: readonly DraftRow[], context: IntakeContext): IntakeRefusal | undefined {
  const row = rows.find((each) => each.key === decision.row);
  if (!row) return refuseIntake('UNKNOWN_ROW', '清单里没有这一行，请刷新后再试。');
  if (decision.decide !== 'accept') return valueRefusal(decision, context);
  const problem = row.problems.find((each) => each.id === decision.problem);
  if (!problem) return refuseIntake('NOT_ACCEPTABLE', '这个疑问已不存在，请刷新后再试。');
  if (!problem.answers.includes('accept')) return refuseIntake('NOT_ACCEPTABLE', `“${problem.message}”不能只作说明，须作出决定。`);
  return valueRefusal(decision, context);
}

/** What can be judged without looking at the row: a unit may have gone since the decision was taken. */
export function valueRefusal(decision: RowDecision, context: IntakeContext): IntakeRefusal | undefined {
  switch (decision.decide) {
    case 'responsibleUnits':
    case 'leadUnits':
      return unitsRefusal(decision.unitIds, context);
    case 'leaders':
      return leadersRefusal(decision.personIds, context);
    case 'deadline':
      return 'date' in decision ? dateRefusal(decision.date, context) : undefined;
    case 'code':
      return decision.code.trim() === '' ? refuseIntake('EMPTY', '请填写问题编号。') : undefined;
    case 'section':
      return sections.includes(decision.section)
        ? undefined
        : refuseIntake('UNKNOWN_SECTION', `没有“${decision.section}”这个板块，可选${sections.join('、')}。`);
    case 'severity':
      return severities.includes(decision.severity) ? undefined : refuseIntake('UNKNOWN_SEVERITY', `严重程度可选${severities.join('、')}。`);
    case 'amount':
      return Number.isFinite(decision.amount) && decision.amount >= 0 ? undefined : refuseIntake('NOT_AN_AMOUNT', '涉及金额以万元计，不涉及金额的填0。');
    case 'accept':
      return decision.note.trim() === '' ? refuseIntake('EMPTY', '请写明为什么可以这样登记。') : undefined;
    case 'leaveOut':
      return undefined;
  }
}

function unitsRefusal(unitIds: readonly string[], { units }: IntakeContext): IntakeRefusal | undefined {
  if (unitIds.length === 0) return refuseIntake('EMPTY', '请至少指定一个单位。');
  const unknown = unitIds.find((id) => !units.some((unit) => unit.id === id));
  return unknown === undefined ? undefined : refuseIntake('UNKNOWN_UNIT', `指定的单位“${unknown}”不在机构表中。`);
}

function leadersRefusal(personIds: readonly string[], { persons }: IntakeContext): IntakeRefusal | undefined {
  if (personIds.length === 0) return refuseIntake('EMPTY', '请至少指定一位责任领导。');
  const isLeader = (id: string) => persons.some((person) => person.id === id && person.active && person.roles.includes('leader'));
  const unknown = personIds.find((id) => !isLeader(id));
  return unknown === undefined ? undefined : refuseIntake('UNKNOWN_LEADER', `指定的人员“${unknown}”不是责任领导。`);
}

function dateRefusal(date: BusinessDate, { listedOn }: IntakeContext): IntakeRefusal | undefined {
  if (!isBusinessDate(date)) return refuseIntake('NOT_A_DATE', `“${date}”不是一个存在的日期。`);
  return date < listedOn ? refuseIntake('BEFORE_LISTING', `整改时限${date}早于交办日期${listedOn}。`) : undefined;
}
