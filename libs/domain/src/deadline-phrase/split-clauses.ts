import { separateKeywords } from './keywords';
import { readClause, type Clause } from './read-clause';
import type { Phrase } from './reading';

const MARKS = /([，、；。！（）]+)/;

/**
 * The clauses of a phrase, read one after another so that a later date takes over the year of the one before it.
 * A clause without a time of its own says more about the one before it.
 */
export function splitClauses({ text, reference, calendar }: Phrase): readonly Clause[] {
  const clauses: Clause[] = [];
  let precedingYear: number | null = null;
  let mark = '';
  for (const [at, part] of separateKeywords(text).split(MARKS).entries()) {
    if (at % 2 === 1) {
      mark = part;
      continue;
    }
    if (!part) continue;
    const clause: Clause = readClause(part, { reference, precedingYear }, calendar);
    precedingYear = clause.year ?? precedingYear;
    const before = clause.when ? undefined : clauses.pop();
    if (before) clauses.push(withMore(before, mark, clause));
    else if (clause.when || clause.words) clauses.push(clause);
  }
  return clauses;
}

function withMore(clause: Clause, mark: string, more: Clause): Clause {
  const words = clause.words && more.words ? `${clause.words}${mark}${more.words}` : clause.words || more.words;
  return { ...clause, words, understood: clause.understood && more.understood };
}
