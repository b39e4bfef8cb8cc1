/** A way of numbering; a list keeps to the first one it uses. */
interface Numbering {
  readonly pattern: RegExp;
  readonly numberOf: (mark: string) => number;
}

const chineseDigits = '零一二三四五六七八九';
const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

function chineseNumber(text: string): number {
  const [tens = '', units = ''] = text.includes('十') ? text.split('十') : ['零', text];
  return (tens === '' ? 1 : chineseDigits.indexOf(tens)) * 10 + Math.max(0, chineseDigits.indexOf(units || '零'));
}

const arabic = (mark: string) => Number(mark.normalize('NFKC').replace(/\D/g, ''));
const chinese = (mark: string) => chineseNumber(mark.replace(/[^一二三四五六七八九十]/g, ''));

const numberings: readonly Numbering[] = [
  { pattern: /[0-9０-９]{1,2}[.．、)）]/y, numberOf: arabic },
  { pattern: /[(（][0-9０-９]{1,2}[)）]/y, numberOf: arabic },
  { pattern: new RegExp(`[${circled}]`, 'y'), numberOf: (mark) => circled.indexOf(mark) + 1 },
  { pattern: /[一二三四五六七八九十]{1,3}、/y, numberOf: chinese },
  { pattern: /[(（][一二三四五六七八九十]{1,3}[)）]/y, numberOf: chinese },
  { pattern: /[一二三四五六七八九十]{1,3}是/y, numberOf: chinese },
];

interface Mark {
  readonly numbering: Numbering;
  readonly number: number;
  readonly start: number;
  readonly end: number;
}

/**
 * 整改措施 one by one: a cell splits where its numbering goes on (1. 2. 3. …), at the start of a line or after ；or 。.
 * Line breaks inside a measure stay; the numbers and the closing ；go. Words without numbering are one measure.
 */
export function splitMeasures(cellText: string): readonly string[] {
  const text = cellText.replace(/\r\n?/g, '\n').trim();
  const marks = marksOf(text);
  const before = text.slice(0, marks[0]?.start).trim();
  const numbered = marks.map((mark, index) => text.slice(mark.end, marks[index + 1]?.start).trim().replace(/[；;]$/, ''));
  const [first = '', ...others] = numbered;
  // “主要措施：” announces the first measure and is none of its own.
  const measures = /[:：]$/.test(before) ? [before + first, ...others] : [before, ...numbered];
  return measures.filter((measure) => measure !== '');
}

function marksOf(text: string): readonly Mark[] {
  const marks: Mark[] = [];
  for (const { index, 0: boundary } of text.matchAll(/(?:^|\n|[；;。])\s*/g)) {
    const start = index + boundary.length;
    const last = marks.at(-1);
    const mark = markAt(text, start, last?.numbering);
    if (!mark || (last && mark.number !== last.number + 1)) continue;
    // “2.5公顷” after a semicolon is a quantity; “1.9月20日前” at the start of a line is the first measure.
    const isQuantity = /[；;。]/.test(boundary) && !boundary.includes('\n') && /\d/.test(text[mark.end] ?? '');
    if (!isQuantity) marks.push(mark);
  }
  return marks;
}

function markAt(text: string, start: number, only: Numbering | undefined): Mark | undefined {
  for (const numbering of only ? [only] : numberings) {
    numbering.pattern.lastIndex = start;
    const mark = numbering.pattern.exec(text)?.[0];
    if (mark) return { numbering, number: numbering.numberOf(mark), start, end: start + mark.length };
  }
  return undefined;
}
