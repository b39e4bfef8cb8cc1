import type { BusinessDate, Calendar } from '../calendar';
import { normalise } from './normalise';
import { YEAR } from './numbers';
import { readClause } from './read-clause';

const MEASURES = /[\r\n；;。①-⑳]+/;
const MARKS = /([，、（）！]+)/;
// “1.2026年…”, “1.9月20日前”, but not “9.30”.
const ITEM = new RegExp(`^(?:\\d{1,2}\\.(?=${YEAR}|\\D|\\d{1,2}月)|[一二三四五六七八九十]是)`);
/** The words set a bound; without one a date may be that of an event. */
const BOUND = /^.{2,14}?(?:[前底末内]|旬|季度|半年)|(?:时限|期限)/;
/** “2026年底前建成的项目”: the date belongs to the thing, not to the work; in doubt it is left out. */
const DESCRIBES = /^[^，]{0,8}的/;

/**
 * 措施中的期限: the last days written inside the text of measures, such as “（2026年8月底前）”, in order and each once.
 * Rhythms (每月25日前), response times (3个工作日内) and dates of events (9月20日前后) are not deadlines. A date
 * outside brackets that lies before `reference` (交办日期) is taken for part of the description.
 */
export function innerDeadlines(measures: string, reference: BusinessDate, calendar: Calendar): readonly BusinessDate[] {
  return [...new Set(measures.split(MEASURES).flatMap((measure) => deadlinesOf(normalise(measure), reference, calendar)))];
}

function deadlinesOf(measure: string, reference: BusinessDate, calendar: Calendar): BusinessDate[] {
  const found: BusinessDate[] = [];
  let precedingYear: number | null = null;
  let isBracketed = false;
  for (const [at, part] of measure.replace(ITEM, '').split(MARKS).entries()) {
    if (at % 2 === 1) {
      isBracketed = isInside(part, isBracketed);
      continue;
    }
    const { when, words, understood, year } = readClause(part, { reference, precedingYear }, calendar);
    precedingYear = year ?? precedingYear;
    if (when?.kind !== 'date' || !when.date || !understood || !BOUND.test(part) || DESCRIBES.test(words)) continue;
    if (isBracketed || when.date >= reference) found.push(when.date);
  }
  return found;
}

function isInside(marks: string, before: boolean): boolean {
  return /[（）]/.test(marks) ? marks.lastIndexOf('（') > marks.lastIndexOf('）') : before;
}
