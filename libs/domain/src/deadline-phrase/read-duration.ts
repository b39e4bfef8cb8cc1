import { addDays, addMonths, addWorkdays, type BusinessDate, type Calendar } from '../calendar';
import { NUMBER, readNumber } from './numbers';

/** A duration read from the start of a text, counted from the day after the reference date. */
export interface DurationReading {
  readonly length: number;
  readonly kind: 'workdays' | 'relative';
  /** Counted from the day of feedback (反馈), which the list does not give: then there is no date. */
  readonly fromFeedback: boolean;
  /** `null` where the amount makes no sense. */
  readonly due: { readonly date: BusinessDate; readonly provisional: boolean } | null;
}

interface Unit {
  readonly pattern: RegExp;
  readonly kind: DurationReading['kind'];
  /** Larger amounts are taken for a mistake. */
  readonly atMost: number;
  readonly due: (from: BusinessDate, amount: number, calendar: Calendar) => { readonly date: BusinessDate; readonly provisional: boolean };
  /** “30日” alone may be a day of the month: a limiting word must stand with it. */
  readonly needsLimit?: true;
}

const certain = (date: BusinessDate) => ({ date, provisional: false });
const days = (from: BusinessDate, amount: number) => certain(addDays(from, amount));

const units: readonly Unit[] = [
  {
    pattern: new RegExp(`^(${NUMBER})个?工作日`),
    kind: 'workdays',
    atMost: 250,
    due: (from, amount, calendar) => addWorkdays(calendar, from, amount),
  },
  { pattern: new RegExp(`^(${NUMBER})个?(?:自然日|日历日|天)`), kind: 'relative', atMost: 999, due: days },
  { pattern: new RegExp(`^(${NUMBER})日`), kind: 'relative', atMost: 999, due: days, needsLimit: true },
  {
    pattern: new RegExp(`^(${NUMBER})(?:个?星期|周)`),
    kind: 'relative',
    atMost: 52,
    due: (from, amount) => days(from, amount * 7),
  },
  {
    pattern: new RegExp(`^(${NUMBER})个月`),
    kind: 'relative',
    atMost: 120,
    due: (from, amount) => certain(addMonths(from, amount)),
  },
  { pattern: /^半年/, kind: 'relative', atMost: 1, due: (from) => certain(addMonths(from, 6)) },
  {
    pattern: new RegExp(`^(${NUMBER})年`),
    kind: 'relative',
    atMost: 10,
    due: (from, amount) => certain(addMonths(from, amount * 12)),
  },
];

const FROM = '(?:之日起|之日后|之后|后|起)';
const ASSIGNED = new RegExp(`^[自从]?(?:收到|接到)?交办(?:通知书?|单|件|函)?${FROM}`);
const FEEDBACK = new RegExp(`^[自从]?(?:收到)?反馈(?:意见书?|问题)?${FROM}`);
const NO_MORE_THAN = /^(?:最长|最多)?不超过|^最长|^最多/;
const WITHIN = /^(?:之内|以内|内)/;

/** A duration such as “收到交办通知后20个工作日内” at the start of the text; `null` where there is none. */
export function readDuration(text: string, reference: BusinessDate, calendar: Calendar): DurationReading | null {
  const feedback = FEEDBACK.exec(text)?.[0] ?? '';
  const base = feedback || (ASSIGNED.exec(text)?.[0] ?? '');
  const limit = NO_MORE_THAN.exec(text.slice(base.length))?.[0] ?? '';
  const amountAt = base.length + limit.length;
  for (const unit of units) {
    const match = unit.pattern.exec(text.slice(amountAt));
    if (!match) continue;
    const within = WITHIN.exec(text.slice(amountAt + match[0].length))?.[0] ?? '';
    const length = amountAt + match[0].length + within.length;
    const isLimited = Boolean(limit || within) || (!unit.needsLimit && length === text.length);
    if (!isLimited) return null;
    const amount = match[1] === undefined ? 1 : (readNumber(match[1]) ?? 0);
    const makesSense = amount >= 1 && amount <= unit.atMost;
    return {
      length,
      kind: unit.kind,
      fromFeedback: feedback !== '',
      due: makesSense ? unit.due(reference, amount, calendar) : null,
    };
  }
  return null;
}
