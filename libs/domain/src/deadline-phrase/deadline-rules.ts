import { combineClauses } from './combine-clauses';
import { GAP } from './normalise';
import { NUMERAL, YEAR } from './numbers';
import { unclear, type Phrase, type Reading } from './reading';
import { splitClauses } from './split-clauses';
import { readYearByYear } from './year-by-year';

/** One way of reading a phrase; `null` passes it on to the next rule. */
export interface DeadlineRule {
  readonly name: string;
  readonly read: (phrase: Phrase) => Reading | null;
}

const when = (pattern: RegExp, then: () => Reading): DeadlineRule['read'] => ({ text }) => (pattern.test(text) ? then() : null);

const DAMAGED = new RegExp(
  [
    `(?:19|20)\\d{3,4}月`, // 20269月底: the character 年 is missing
    `(?:19|20)\\d{2}[底末内]`, // 2026底
    `年\\d{1,2}[底末]`, // 2026年9底: 月 is missing
    `年\\d{3,4}[日号]`, // 2026年930日
    `月\\d{1,2}(?:之?前|$)`, // 9月30前: 日 is missing
    `(?<!\\d)\\d{2}年(?=[${NUMERAL}年底])`, // 26年9月
    GAP,
  ].join('|'),
);
const PERIODIC = /每(?:半年|[一两二三\d]?个?(?:年|季|月|周|旬|日|天|星期|工作日))|[逐按](?:季|月|周|旬|日|年(?!度计划))|定期/;
const HEDGED = new RegExp(`左右|前后|大约|大概|力争|争取|原则上|(?:${YEAR})年(?:之前|以前|前)`);

/** From the first to the last; the first that reads the phrase decides. */
export const deadlineRules: readonly DeadlineRule[] = [
  { name: 'an empty cell', read: when(/^[，、；：。！（）.—\-/]*$/, () => unclear('empty')) },
  { name: 'a rhythm of reporting', read: when(PERIODIC, () => unclear('periodic')) },
  { name: 'characters missing', read: when(DAMAGED, () => unclear('damaged')) },
  { name: 'an approximate date', read: when(HEDGED, () => unclear('ambiguous')) },
  { name: 'shares year by year', read: readYearByYear },
  { name: 'clauses', read: (phrase) => combineClauses(splitClauses(phrase), phrase) },
];
