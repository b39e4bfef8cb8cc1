import { addWorkdays, type BusinessDate, type Calendar } from '../calendar';

/** Counts 工作日 from a day, and remembers: one 推演 asks the same thousands of times. */
export type WorkdayBook = (from: BusinessDate, workdays: number) => BusinessDate;

export function workdayBook(calendar: Calendar): WorkdayBook {
  const known = new Map<string, BusinessDate>();
  return (from, workdays) => {
    const key = `${from} ${workdays}`;
    const date = known.get(key) ?? addWorkdays(calendar, from, workdays).date;
    known.set(key, date);
    return date;
  };
}
