import { YEAR } from './numbers';

/** 立行立改: to be done at once, without a last day of its own. */
const immediate = '立行立改|立即整改|即知即改|即行即改|立知立改|立整立改|立查立改|马上整改';
/** 长期坚持: no end. */
const standing = '长期坚持|持续坚持|常抓不懈|(?:长期|持续|常态化)(?:整改|推进)';
/** 2026年及以后: a start without an end. */
const openEnded = `(?:${YEAR})年度?(?:及(?:以后|今后)|起)(?:年度|各年)?`;

const BREAK = '[，、；。！（）]';
const JOINED = new RegExp(`(?<=[^，、；。！（）])(?:并且|并|同时|且)?(?=(?:${immediate}|${standing})(?:${BREAK}|$))`, 'g');
const KEYWORD = new RegExp(`^(?:(?<immediate>${immediate})|(?<standing>${standing}|${openEnded}))`);

/** A word that stands for a kind of deadline. */
export interface Keyword {
  readonly kind: 'immediate' | 'standing';
  readonly word: string;
}

/** 立行立改, 长期坚持 and their like at the start of the text, or `null`. */
export function readKeyword(text: string): Keyword | null {
  const groups = KEYWORD.exec(text)?.groups;
  if (groups?.immediate) return { kind: 'immediate', word: groups.immediate };
  if (groups?.standing) return { kind: 'standing', word: groups.standing };
  return null;
}

/** Sets a comma where such a word is joined on without one: 立行立改并长期坚持. */
export const separateKeywords = (text: string): string => text.replace(JOINED, '，');
