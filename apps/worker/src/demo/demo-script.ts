import {
  addWorkdays,
  instantOf,
  parseDeadline,
  type BusinessDate,
  type Calendar,
  type Definition,
  type Instant,
  type IssueFacts,
  type ScriptedAct,
  type StoredFile,
} from '@rectify/domain';
import { commandOf } from './command-of';
import type { DemoCounty } from './demo-county';
import type { DemoIssue, DemoStep } from './demo-data';

/** What turns days of a story into dates. */
export interface DemoTime {
  readonly today: BusinessDate;
  readonly calendar: Calendar;
}

/** Where the stories play. */
export interface DemoScene {
  readonly county: DemoCounty;
  readonly definition: Definition;
  readonly time: DemoTime;
  /** The 佐证文件 of this issue, by the names of their entries. */
  readonly files?: ReadonlyMap<string, StoredFile>;
}

/** Who registers and assigns. */
export const OFFICE = 'yl013_zg1';
const MINUTE = 60_000;
/** Working days. */
const WEEK = 5;

/** So many working days before (or, positive, after) today. */
export function dayOf(days: number, { today, calendar }: DemoTime): BusinessDate {
  return addWorkdays(calendar, today, days).date;
}

/** The story of an issue of a batch as a script: registered first thing in the morning, then act after act through the days. */
export function scriptOf(issue: DemoIssue, listedOn: BusinessDate, { county, definition, time, files = new Map() }: DemoScene): readonly ScriptedAct[] {
  const register: ScriptedAct = {
    at: instantOf(dayOf(issue.registered, time), '08:40'),
    actor: county.actor(OFFICE),
    command: { type: 'register', facts: factsOf(issue, listedOn, county, time), definition: { key: definition.key, version: definition.version } },
  };
  const context = { demo: issue, county, definition, files, nodeBefore: (measures: number) => dayOf((issue.deadline.in ?? 5) - measures * WEEK, time), dayFromToday: (days: number) => dayOf(days, time) };
  const acts = issue.story.flatMap((step) => step.by.split(' ').map((account) => ({ step, account })));
  const times = timesOf(acts.map(({ step }) => step), time);
  return [
    register,
    ...acts.map(({ step, account }, index): ScriptedAct => {
      const actor = county.actor(account);
      return { at: times[index] as Instant, actor, command: (standing) => commandOf(step, standing, actor, context) };
    }),
  ];
}

/** Five past nine, when the reminders of the day have been sent, and then every four minutes. */
function timesOf(steps: readonly DemoStep[], time: DemoTime): readonly Instant[] {
  const count = new Map<number, number>();
  return steps.map(({ day }) => {
    const before = count.get(day) ?? 0;
    count.set(day, before + 1);
    return instantOf(dayOf(day, time), '09:05') + before * 4 * MINUTE;
  });
}

function factsOf(issue: DemoIssue, listedOn: BusinessDate, county: DemoCounty, time: DemoTime): IssueFacts {
  const { code, finding, section, issueType, rectifyType, objective, measures, remarks, deadline } = issue;
  const phrase = deadline.words.replace('{date}', inWords(dayOf(deadline.in ?? 0, time)));
  return {
    code,
    finding,
    section,
    issueType,
    rectifyType,
    objective,
    measures,
    leaders: issue.leaders.map((account) => county.personRef(account)),
    leadUnits: county.unitsOf(issue.leadUnits),
    responsibleUnits: county.unitsOf(issue.responsibleUnits),
    deadline: parseDeadline(phrase, listedOn, time.calendar),
    listedOn,
    positions: county.positionsOf(section),
    remarks,
  };
}

function inWords(date: BusinessDate): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}
