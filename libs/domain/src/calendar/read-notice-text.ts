import { addDays, dateOf, isBusinessDate, weekdayOf, type BusinessDate } from './business-date';
import type { CalendarDay } from './calendar';
import { dayInWords, weekdayOfWord, weekdayWord, type RawYear } from './calendar-year-reading';
import { festivalsIn, holidayName, makeUpName } from './festivals';

const FESTIVAL = '(?:元旦|春节|清明节?|(?:五一)?(?:国际)?劳动节|端午节?|中秋节?|国庆节?|[^，。；：:、）]{2,24}纪念日)';
const HEAD = new RegExp(`(?:(?:[一二三四五六七八九十]+|\\d{1,2})[、.．])?(${FESTIVAL}(?:[、和与]${FESTIVAL})*)[：:]`, 'g');
const NOTE = '(?:（[^）]*）)?';
const DAY = `(?:(?:\\d{4}年)?\\d{1,2}月)?\\d{1,2}日${NOTE}`;
const SPAN = `${DAY}(?:(?:至|到|—+|－|-|~|～)${DAY})?`;
const CLAUSE = new RegExp(`(${SPAN}(?:(?:、|和|及|，)${SPAN})*)(?:，)?(?:照常|正常)?(放假|休息|上班|补班)`, 'g');
const COUNT = /(?:共计?)?(\d{1,2})天/g;
// Whatever a web page puts after the signature is no part of the notice.
const SIGNATURE = /国务院办公厅\d{4}年\d{1,2}月\d{1,2}日.*$|\d{4}年\d{1,2}月\d{1,2}日(?:（[^）]*）)?$/;

/**
 * The text of the State Council's notice: “元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。” Every sentence
 * under a festival that names a day must be understood in full; weekdays and numbers of days said must be true.
 */
export function readNoticeText(text: string, asked: number | undefined): RawYear {
  const plain = normalise(text);
  const named = /关于(\d{4})年/.exec(plain)?.[1] ?? /(\d{4})年(?:元旦|部分节假日|节假日|放假)/.exec(plain)?.[1];
  const year = named === undefined ? asked : Number(named);
  if (year === undefined) return { year, days: [], notes: [], problems: [] };
  const heads = [...plain.matchAll(HEAD)];
  const sections = heads.map((head, position) => {
    const until = heads[position + 1]?.index ?? plain.length;
    return new Section(head[1] ?? '', plain.slice(head.index + head[0].length, until), year);
  });
  const problems = sections.flatMap((section) => section.problems);
  if (sections.length === 0) problems.push('没有读到“元旦：1月1日……放假”这样的安排。请粘贴通知全文。');
  return { year, days: sections.flatMap((section) => section.days), notes: sections.flatMap((section) => section.notes), problems };
}

function normalise(text: string): string {
  return text
    .replace(/[\s\u3000]+/g, '')
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/\(/g, '（')
    .replace(/\)/g, '）')
    .replace(/,/g, '，')
    .replace(/;/g, '；')
    .replace(SIGNATURE, '');
}

/** What the notice says under one festival. */
class Section {
  readonly days: CalendarDay[] = [];
  readonly notes: string[] = [];
  readonly problems: string[] = [];

  constructor(
    private readonly heading: string,
    body: string,
    private readonly year: number,
  ) {
    for (const sentence of body.split(/[。；]/)) this.read(sentence);
  }

  private read(sentence: string): void {
    if (!/\d{1,2}日/.test(sentence)) return;
    if (/^鼓励/.test(sentence)) return void this.notes.push(`“${sentence}”只是倡议，没有当作放假。`);
    const clauses = [...sentence.matchAll(CLAUSE)];
    const rest = sentence.replace(CLAUSE, '').replace(COUNT, '').replace(/（[^）]*）/g, '');
    if (clauses.length === 0 || /\d/.test(rest)) return this.complain(sentence, '没有读懂，请改写成“1月1日至3日放假，共3天”这样的句子');
    let free = 0;
    for (const [, dates = '', verb = ''] of clauses) {
      const rests = verb === '放假' || verb === '休息';
      const days = this.datesIn(dates, sentence);
      free += rests ? days.length : 0;
      for (const date of days) {
        this.days.push(rests ? { date, kind: 'holiday', name: holidayName(this.heading) } : { date, kind: 'workday', name: makeUpName(this.heading) });
      }
    }
    for (const [, said] of sentence.matchAll(COUNT)) {
      if (Number(said) !== free) this.complain(sentence, `写明${said}天，而列出的是${free}天`);
    }
  }

  private datesIn(list: string, sentence: string): readonly BusinessDate[] {
    let month: number | undefined;
    let year: number | undefined;
    return [...list.matchAll(new RegExp(SPAN, 'g'))].flatMap(([span]) => {
      const ends = [...span.matchAll(/(?:(?:(\d{4})年)?(\d{1,2})月)?(\d{1,2})日(（[^）]*）)?/g)].map(([written, saidYear, saidMonth, day, note]) => {
        const before = month;
        month = saidMonth === undefined ? month : Number(saidMonth);
        if (saidYear !== undefined) year = Number(saidYear);
        else if (year !== undefined && before === 12 && month === 1) year += 1;
        const date = dateOf(this.yearOf(year, month), month ?? 0, Number(day));
        if (!isBusinessDate(date)) return void this.complain(sentence, `“${written}”不是真实存在的日期`);
        this.checkWeekday(date, note ?? '', sentence);
        return date;
      });
      const [from, to = from] = ends;
      if (!from || !to) return [];
      if (to < from || to > addDays(from, 31)) return this.complain(sentence, `“${span}”的先后不对`) ?? [];
      return daysFrom(from, to);
    });
  }

  /** Only 元旦 reaches back into the December before. */
  private yearOf(said: number | undefined, month: number | undefined): number {
    if (said !== undefined) return said;
    return month === 12 && festivalsIn(this.heading)[0] === '元旦' ? this.year - 1 : this.year;
  }

  private checkWeekday(date: BusinessDate, note: string, sentence: string): void {
    const said = /(?:周|星期|礼拜)([一二三四五六日天])/.exec(note)?.[1];
    if (said === undefined || weekdayOfWord(said) === weekdayOf(date)) return;
    this.complain(sentence, `${dayInWords(date)}写作周${said}，而${date}是${weekdayWord(weekdayOf(date))}`);
  }

  private complain(sentence: string, problem: string): undefined {
    this.problems.push(`${holidayName(this.heading)}：“${sentence}”${problem}。`);
    return undefined;
  }
}

function daysFrom(from: BusinessDate, to: BusinessDate): readonly BusinessDate[] {
  const days: BusinessDate[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) days.push(date);
  return days;
}
