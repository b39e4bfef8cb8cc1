import type { IssueCommand } from '@rectify/contracts';
import { parseDeadline, positionsFor, type Calendar, type Command, type Issue, type IssueFacts } from '@rectify/domain';
import { canonicalJson } from '@rectify/persistence';
import { refused } from '../http/problem';
import type { StartingSelfChecks } from '../self-checks/start-self-checks';
import type { NamingUnit } from '../side-paths/side-path-command';
import { chosenLeaders, chosenUnits } from '../units/chosen';
import type { County } from '../units/county';
import { fieldValuesOf, type Named } from './field-values';

type Amendment = Extract<IssueCommand, { type: 'amend' }>;

/** What an amendment is made of: the issue as it stands, and the county its units and people are found in. */
export interface AmendmentContext {
  readonly issue: Issue;
  readonly calendar: Calendar;
  readonly county: County;
}

const nobody: Named = { units: [], persons: [] };

/** The core's command for any body but an amendment: the same words, without the version the caller saw; whom a form names, is named by the directory. */
export function plainCommandOf({ expectedVersion: _seen, ...command }: Exclude<IssueCommand, Amendment | NamingUnit | StartingSelfChecks>, directory = nobody): Command {
  const form = 'fields' in command && command.fields ? { fields: fieldValuesOf(command.fields, directory) } : {};
  return { ...command, ...form } as Command;
}

/** 更正: ids become units and people as they are named now; what stays as it is, is no change. */
export function amendmentOf({ changes, reason }: Amendment, { issue, calendar, county }: AmendmentContext): Command {
  const { facts } = issue;
  const { section, objective, leaderIds, leadUnitIds, responsibleUnitIds, deadline, severity, amount } = changes;
  const wanted: Partial<IssueFacts> = {
    ...(section !== undefined && { section, positions: positionsFor(section, county.positions) }),
    ...(objective !== undefined && { objective }),
    ...(leaderIds && { leaders: chosenLeaders(county, leaderIds, '/changes/leaderIds') }),
    ...(leadUnitIds && { leadUnits: chosenUnits(county, leadUnitIds, '/changes/leadUnitIds') }),
    ...(responsibleUnitIds && { responsibleUnits: chosenUnits(county, responsibleUnitIds, '/changes/responsibleUnitIds') }),
    ...(severity && { severity }),
    ...(amount !== undefined && { amount }),
    ...(deadline !== undefined && { deadline: decidedDeadline(deadline, facts, calendar) }),
  };
  const isChanged = ([key, value]: [string, unknown]) => canonicalJson(value) !== canonicalJson(facts[key as keyof IssueFacts]);
  return { type: 'amend', changes: Object.fromEntries(Object.entries(wanted).filter(isChanged)), reason };
}

/** A person's date, with the words of the list kept beside it. */
function decidedDeadline(date: string, facts: IssueFacts, calendar: Calendar): IssueFacts['deadline'] {
  if (date < facts.listedOn) throw refused('BEFORE_LISTING', `整改时限${date}早于交办日期${facts.listedOn}。`);
  return { ...parseDeadline(date, facts.listedOn, calendar), verbatim: facts.deadline.verbatim, decided: date };
}
