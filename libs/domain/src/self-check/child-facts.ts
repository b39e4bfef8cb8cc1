import { businessDateOf, type Calendar, type Instant } from '../calendar';
import { parseDeadline } from '../deadline-phrase';
import type { IssueFacts } from '../issue/facts';
import type { Issue } from '../issue/issue';
import type { SelfCheck } from './self-check';

/** Facts of the self-check of one unit: its own number and date, everything else from the issue it comes from. `now` is business time. */
export function childFacts(parent: Issue, { code, unit, deadline }: SelfCheck, calendar: Calendar, now: Instant): IssueFacts {
  const { facts } = parent;
  const listedOn = businessDateOf(now);
  return {
    code,
    finding: `举一反三自查：${facts.finding}`,
    section: facts.section,
    issueType: facts.issueType,
    rectifyType: '举一反三',
    objective: `对照问题${facts.code}全面自查，如实报告；没有发现的作零报告。`,
    measures: [],
    leaders: facts.leaders,
    leadUnits: facts.leadUnits,
    responsibleUnits: [unit],
    deadline: parseDeadline(deadline, listedOn, calendar),
    listedOn,
    positions: facts.positions,
    remarks: '',
    origin: { issueId: parent.id, code: facts.code },
  };
}
