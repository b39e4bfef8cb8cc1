import type { BusinessDate, Calendar } from '../calendar';
import { readKeyword } from './keywords';
import { isUnderstood } from './leftovers';
import { NUMBER } from './numbers';
import type { DeadlineFlag } from './parsed-deadline';
import { readDate, yearCarriedBy } from './read-date';
import { readDuration } from './read-duration';
import type { DateContext } from './resolve-date';

/** A last day, or `null` for want of the day of feedback it counts from. */
export interface DatedWhen {
  readonly kind: 'date' | 'workdays' | 'relative';
  readonly date: BusinessDate | null;
  readonly flags: readonly DeadlineFlag[];
}

/** When a clause says something is to be done. */
export type When =
  | DatedWhen
  | { readonly kind: 'immediate' | 'standing'; readonly word: string }
  | { readonly kind: 'unreadable'; readonly flag: DeadlineFlag };

/** A part of the phrase between two punctuation marks. */
export interface Clause {
  /** 第一阶段, before the date. */
  readonly ordinal: string;
  /** `null`: the clause says nothing about when. */
  readonly when: When | null;
  /** What else it says. */
  readonly words: string;
  /** Are those words known to say nothing more about when? */
  readonly understood: boolean;
  /** The year a later clause takes over. */
  readonly year: number | null;
}

const LEAD =
  /^(?:(?:完成|整改|办理|整改完成)(?:时限|期限|时间)(?:要求)?(?:为|是)?：?|时限：?|期限：?|并|且|最迟|最晚|不晚于|不迟于|务必|确保|须|应|截至|截止到?|于|在|到|自|从)/;
const ORDINAL = new RegExp(`^(?:第${NUMBER}(?:阶段|步|批|期)|(?:阶段|措施)${NUMBER})：?`);

/** Reads one clause: an ordinal, then a date, a duration or a word such as 立行立改, then whatever else is said. */
export function readClause(clause: string, context: DateContext, calendar: Calendar): Clause {
  const leadless = withoutLead(clause);
  const ordinal = ORDINAL.exec(leadless)?.[0] ?? '';
  const text = ordinal ? withoutLead(leadless.slice(ordinal.length)) : leadless;
  const part = readWhen(text, context, calendar);
  if (!part) {
    const words = leadless && clause;
    return { ordinal: '', when: null, words, understood: isUnderstood(words, ''), year: null };
  }
  const words = text.slice(part.read.length);
  return { ordinal: ordinal.replace('：', ''), when: part.when, words, understood: isUnderstood(words, part.read), year: part.year };
}

function withoutLead(text: string): string {
  let rest = text;
  for (let lead = LEAD.exec(rest); lead; lead = LEAD.exec(rest)) rest = rest.slice(lead[0].length);
  return rest;
}

interface WhenReading {
  readonly when: When;
  readonly read: string;
  readonly year: number | null;
}

function readWhen(text: string, context: DateContext, calendar: Calendar): WhenReading | null {
  const keyword = readKeyword(text);
  if (keyword) return { when: keyword, read: keyword.word, year: null };
  const date = readDate(text, context);
  if (date) {
    const when: When =
      'problem' in date.resolved ? { kind: 'unreadable', flag: date.resolved.problem } : { kind: 'date', ...date.resolved };
    return { when, read: text.slice(0, date.length), year: yearCarriedBy(date) };
  }
  const duration = readDuration(text, context.reference, calendar);
  return duration && { when: whenOf(duration), read: text.slice(0, duration.length), year: null };
}

function whenOf({ kind, due, fromFeedback }: NonNullable<ReturnType<typeof readDuration>>): When {
  if (!due) return { kind: 'unreadable', flag: 'impossible' };
  if (fromFeedback) return { kind, date: null, flags: ['base=feedback'] };
  return { kind, date: due.date, flags: due.provisional ? ['provisional'] : [] };
}
