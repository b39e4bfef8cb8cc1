import type { RehearsalFacts } from '@rectify/contracts';
import { addMonths, parseDeadline, positionsFor, unitRefOf, type BusinessDate, type Calendar, type IssueFacts, type UnitKind, type UnitRef } from '@rectify/domain';
import { refused } from '../http/problem';
import { chosenUnits } from '../units/chosen';
import type { County } from '../units/county';

const FARTHEST_MONTHS = 120;

/** Facts of an issue that nobody found: real units and a real leader of this county, and nothing else that is real. */
export function rehearsalFactsOf(asked: RehearsalFacts, kind: '推演' | '演练', startsOn: BusinessDate, calendar: Calendar, county: County): IssueFacts {
  const { section, issueType, severity, amount } = asked;
  const positions = positionsFor(section, county.positions);
  const responsibleUnits = asked.unitIds?.length ? chosenUnits(county, asked.unitIds, '/facts/unitIds') : someUnits(asked, county);
  const leader = county.persons.find(({ active, roles }) => active && roles.includes('leader'));
  const lead = positions.industryDepartment ?? responsibleUnits[0];
  const deadline = parseDeadline(asked.deadline, startsOn, calendar);
  if (deadline.lastDate !== null && deadline.lastDate > addMonths(startsOn, FARTHEST_MONTHS)) {
    throw refused('DEADLINE_UNCLEAR', '推演的整改时限不能超过十年。', [{ pointer: '/facts/deadline', detail: '超过十年' }]);
  }
  return {
    code: `${kind}-1`,
    finding: `（${kind}）示例问题`,
    section,
    issueType,
    rectifyType: '',
    objective: `（${kind}）整改目标`,
    measures: [`（${kind}）逐项核对并整改`],
    leaders: leader ? [{ id: leader.id, name: leader.name, post: leader.post }] : [],
    leadUnits: lead ? [lead] : [],
    responsibleUnits,
    deadline,
    listedOn: startsOn,
    positions,
    remarks: '',
    ...(severity && { severity }),
    ...(amount !== undefined && { amount }),
  };
}

/** The first of the county, in its own order. */
function someUnits({ townships, departments }: RehearsalFacts, { units, positions }: County): UnitRef[] {
  const holders = [positions.office, positions.statisticsBureau, positions.reformBureau].map((unit) => unit?.id);
  const of = (kind: UnitKind, count: number) => units.filter((unit) => unit.kind === kind && !holders.includes(unit.id)).slice(0, count);
  return [...of('township', townships), ...of('department', departments)].map(unitRefOf);
}
