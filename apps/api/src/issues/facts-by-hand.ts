import type { NewIssue } from '@rectify/contracts';
import { parseDeadline, positionsFor, type BusinessDate, type Calendar, type IssueFacts } from '@rectify/domain';
import { chosenLeaders, chosenUnits } from '../units/chosen';
import type { County } from '../units/county';

/** Facts of an issue a person registers by hand; its deadline is read as the import reads one. */
export function factsByHand(body: NewIssue, listedOn: BusinessDate, calendar: Calendar, county: County): IssueFacts {
  const { code, finding, section, issueType, rectifyType, objective, measures, remarks, severity, amount } = body;
  return {
    code,
    finding,
    section,
    issueType,
    rectifyType,
    objective,
    measures: measures.filter((measure) => measure !== ''),
    leaders: chosenLeaders(county, body.leaderIds, '/leaderIds'),
    leadUnits: chosenUnits(county, body.leadUnitIds, '/leadUnitIds'),
    responsibleUnits: chosenUnits(county, body.responsibleUnitIds, '/responsibleUnitIds'),
    deadline: parseDeadline(body.deadline, listedOn, calendar),
    listedOn,
    positions: positionsFor(section, county.positions),
    remarks,
    ...(severity && { severity }),
    ...(amount !== undefined && { amount }),
  };
}
