import type { DeadlineFlag, DeadlinePhase } from './parsed-deadline';
import type { Clause, DatedWhen, When } from './read-clause';
import { reading, unclear, withRestday, type Phrase, type Reading } from './reading';

type TimedClause = Clause & { readonly when: Exclude<When, { readonly kind: 'unreadable' }> };
type DatedClause = Clause & { readonly when: DatedWhen };

/** A last date by which work begins is not the one by which it is done. */
const STARTS = /^(?:正式|全面)?(?:启动|开始|开工|动工)/;

const isUnreadable = ({ when }: Clause): boolean => when?.kind === 'unreadable';
const isTimed = (clause: Clause): clause is TimedClause => clause.when !== null && !isUnreadable(clause);
const isDated = (clause: Clause): clause is DatedClause => clause.when !== null && 'date' in clause.when;

/** One deadline out of the clauses of a phrase; `unclear` as soon as one of them was not understood. */
export function combineClauses(clauses: readonly Clause[], phrase: Phrase): Reading {
  const unreadable = clauses.find(isUnreadable)?.when;
  if (unreadable?.kind === 'unreadable') return unclear(unreadable.flag);
  if (!clauses.every((clause) => clause.understood && isTimed(clause))) return unclear();
  const timed = clauses.filter(isTimed);
  const dated = timed.filter(isDated);
  if (STARTS.test(dated.at(-1)?.words ?? '')) return unclear();
  const [only] = dated;
  if (!only) return withoutDates(timed);
  const immediate = timed.some(({ when }) => when.kind === 'immediate');
  if (dated.length > 1 || immediate) return phased(timed, dated, phrase);
  return single(timed, only, phrase);
}

function withoutDates(clauses: readonly TimedClause[]): Reading {
  const kinds = new Set(clauses.map(({ when }) => when.kind));
  if (kinds.size === 2) return reading({ kind: 'immediate+standing' });
  if (kinds.has('immediate')) return reading({ kind: 'immediate' });
  return kinds.has('standing') ? reading({ kind: 'standing' }) : unclear();
}

function single(clauses: readonly TimedClause[], { when }: DatedClause, { calendar }: Phrase): Reading {
  const standing = clauses.length > 1;
  const provisional = when.flags.includes('provisional');
  const lastDate = provisional ? null : when.date;
  const flags = lastDate ? withRestday(when.flags, lastDate, calendar) : when.flags;
  return reading({
    kind: when.kind,
    lastDate,
    provisionalDate: provisional ? when.date : null,
    phases: standing ? clauses.map((clause) => phaseOf(clause, lastDate, '完成')) : [],
    flags: standing ? [...flags, 'standing'] : flags,
  });
}

/** Every phase must have a certain date, and none may lie before the one it follows. */
function phased(clauses: readonly TimedClause[], dated: readonly DatedClause[], { calendar }: Phrase): Reading {
  const flags = new Set(dated.flatMap(({ when }) => when.flags));
  const obstacle = (['provisional', 'base=feedback'] as const).find((flag) => flags.has(flag));
  if (obstacle) return unclear(obstacle);
  const dates = dated.flatMap(({ when }) => when.date ?? []);
  if (dates.some((date, at) => date < (dates[at - 1] ?? ''))) return unclear('ambiguous');
  const lastDate = dates.at(-1);
  if (!lastDate || !areTellable(dated)) return unclear();
  const standing: readonly DeadlineFlag[] = clauses.some(({ when }) => when.kind === 'standing') ? ['standing'] : [];
  return reading({
    kind: 'phased',
    lastDate,
    phases: clauses.map((clause) => phaseOf(clause, 'date' in clause.when ? clause.when.date : null)),
    flags: [...withRestday([...flags], lastDate, calendar), ...standing],
  });
}

/** Several dates with nothing said about what is due at each are not phases. */
function areTellable(dated: readonly DatedClause[]): boolean {
  return dated.length === 1 || dated.every(({ ordinal, words }) => ordinal || words);
}

function phaseOf(clause: TimedClause, due: DeadlinePhase['due'], otherwise = ''): DeadlinePhase {
  const word = 'word' in clause.when ? clause.when.word : '';
  const own = word + clause.words;
  const label = [clause.ordinal, own].filter(Boolean).join('：') || (word ? '' : otherwise);
  return { due: word ? null : due, ...(label ? { label } : {}) };
}
