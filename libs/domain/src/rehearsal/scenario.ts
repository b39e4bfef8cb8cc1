import { addDays, addWorkdays, isWorkday, type BusinessDate, type Calendar } from '../calendar';

/** 剧本: how the people of a 推演 behave. */
export type Scenario = {
  /** 登记 and 交办. */
  readonly startsOn: BusinessDate;
} & (
  | { readonly pace: 'onTime' }
  /** So many 工作日 after the due day at these stages (整改实施, when absent); on time at the others. */
  | { readonly pace: 'late'; readonly workdays: number; readonly stages?: readonly string[] }
  /** 退回 so often, from the last level that may to its latest target, unless said otherwise. */
  | { readonly pace: 'returned'; readonly times: number; readonly from?: string; readonly to?: string }
  /** On time, begun so that a long holiday lies in the way. */
  | { readonly pace: 'onHoliday' }
);

const LONG_REST = 4;
const HORIZON = 400;
const WORKDAYS_BEFORE = 2;

/** The day on which the scenario begins. 遇节假日 waits for the next long rest, and begins two 工作日 before it. */
export function startOf(scenario: Scenario, calendar: Calendar): BusinessDate {
  if (scenario.pace !== 'onHoliday') return scenario.startsOn;
  const holiday = nextLongRest(calendar, addDays(scenario.startsOn, 1));
  if (holiday === undefined) return scenario.startsOn;
  const start = addWorkdays(calendar, holiday, -WORKDAYS_BEFORE).date;
  return start < scenario.startsOn ? scenario.startsOn : start;
}

/** First day of the next rest of at least four days in a row within the year ahead. */
function nextLongRest(calendar: Calendar, from: BusinessDate): BusinessDate | undefined {
  let run = 0;
  for (let day = 0; day < HORIZON; day += 1) {
    const date = addDays(from, day);
    run = isWorkday(calendar, date) ? 0 : run + 1;
    if (run === LONG_REST) return addDays(date, 1 - LONG_REST);
  }
  return undefined;
}
