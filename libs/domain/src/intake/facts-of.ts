import type { BusinessDate } from '../calendar';
import type { IssueFacts } from '../issue/facts';
import { positionsFor, type CountyPositions } from '../organisation';
import { blockingProblems, type DraftRow } from './draft-row';
import { refuseIntake, type IntakeRefusal } from './row-decision';

/** The facts to register; refused while anything blocking is left, or when the row was left out. */
export function factsOf(
  row: DraftRow,
  registration: { readonly positions: CountyPositions; readonly listedOn: BusinessDate },
): IssueFacts | IntakeRefusal {
  if (row.leftOut) return refuseIntake('STILL_OPEN', `第${row.rowNumbers[0]}行已决定不导入。`);
  const blocking = blockingProblems(row);
  if (blocking.length > 0) {
    const doubts = blocking.map(({ message }) => message).join('');
    return refuseIntake('STILL_OPEN', `第${row.rowNumbers[0]}行还有${blocking.length}处须由人决定：${doubts}`);
  }
  return {
    code: row.code,
    finding: row.finding,
    section: row.section,
    issueType: row.issueType,
    rectifyType: row.rectifyType,
    objective: row.objective,
    measures: row.measures,
    leaders: row.leaders,
    leadUnits: row.leadUnits,
    responsibleUnits: row.responsibleUnits,
    deadline: row.deadline,
    listedOn: registration.listedOn,
    positions: positionsFor(row.section, registration.positions),
    remarks: remarksOf(row),
    ...(row.severity !== null && { severity: row.severity }),
    ...(row.amount?.wan && { amount: Number(row.amount.wan) }),
  };
}

/** Everything else the list says, so that nothing of it is lost. */
function remarksOf(row: DraftRow): string {
  const originalCode = row.asWritten.code && row.asWritten.code !== row.code ? [`原编号：${row.asWritten.code}`] : [];
  const references = row.references.map(({ label, text }) => `${label}：${text}`);
  const said = row.selfReported.map(({ label, text }) => `清单自报（不作销号依据）${label}：${text}`);
  return [row.remarks, ...originalCode, ...references, ...row.notes, ...said].filter((line) => line !== '').join('\n');
}

export function isIntakeRefusal(value: IssueFacts | IntakeRefusal): value is IntakeRefusal {
  return 'refused' in value;
}
