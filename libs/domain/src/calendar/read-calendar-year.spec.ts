import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { calendar2026 } from '../../../../test/builders/calendar-2026';
import { addDays, weekdayOf } from './business-date';
import type { CalendarDay } from './calendar';
import { isCalendarYearRead, readCalendarYear } from './read-calendar-year';
import { changedYears, withYear } from './with-year';

const file = (name: string) => readFileSync(join(__dirname, '../../../../test/data', name), 'utf8');
const notice = file('notice-2026.txt');
const json = file('calendar-2026.json');
const published = calendar2026.years[0]!.days;

const reading = (text: string, year?: number) => {
  const answer = readCalendarYear(text, year);
  if (!isCalendarYearRead(answer)) throw new Error(answer.problems.join('\n'));
  return answer;
};
const problems = (text: string, year?: number): readonly string[] => {
  const answer = readCalendarYear(text, year);
  return isCalendarYearRead(answer) ? [] : answer.problems;
};

const compact = (date: string) => date.replaceAll('-', '');
/** An iCalendar file as feeds publish it: one event a stretch of days, make-up workdays marked 班. */
function asIcs(days: readonly CalendarDay[]): string {
  const stretches: { name: string; from: string; until: string }[] = [];
  for (const { date, kind, name } of days) {
    const last = stretches.at(-1);
    const summary = kind === 'holiday' ? `${name}（休）` : `${name.replace('调休上班', '')}（班）`;
    if (last && last.name === summary && last.until === date) last.until = addDays(date, 1);
    else stretches.push({ name: summary, from: date, until: addDays(date, 1) });
  }
  const events = stretches.flatMap(({ name, from, until }) => [
    'BEGIN:VEVENT', `DTSTART;VALUE=DATE:${compact(from)}`, `DTEND;VALUE=DATE:${compact(until)}`, `SUMMARY;LANGUAGE=zh_CN:${name.slice(0, 2)}`, ` ${name.slice(2)}`, 'END:VEVENT',
  ]);
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', ...events, 'END:VCALENDAR', ''].join('\r\n');
}

describe('the arrangement of 2026, as it was really published', () => {
  it.each([
    ['JSON', json],
    ['the text of the notice', notice],
    ['an iCalendar file', asIcs(published)],
  ])('is the same read from %s', (_form, text) => {
    const { year, holidays, makeUpWorkdays, notes } = reading(text);
    expect(year).toBe(2026);
    expect(holidays).toEqual(published.filter(({ kind }) => kind === 'holiday'));
    expect(makeUpWorkdays).toEqual(published.filter(({ kind }) => kind === 'workday'));
    expect(notes).toEqual([]);
  });

  it('is what the calendar already holds: nothing changes', () => {
    expect(withYear(calendar2026, reading(notice))).toBe(calendar2026);
  });
});

describe('sentences as former years wrote them', () => {
  const rest = notice.slice(notice.indexOf('二、'));
  it('“放假1天，不调休”, “与周末连休”, dates of the year before', () => {
    const text = (first: string) => `${first}\n${rest}`.replaceAll('2026年', '');
    expect(reading(text('一、元旦：1月1日（周四）放假1天，不调休。'), 2026).holidays[0]).toEqual({ date: '2026-01-01', kind: 'holiday', name: '元旦' });
    expect(reading(text('一、元旦：1月1日放假，与周末连休。'), 2026).holidays.filter(({ name }) => name === '元旦')).toHaveLength(1);
    const across = reading(text('一、元旦：2025年12月30日至2026年1月1日放假调休，共3天。2025年12月28日（星期日）上班。'), 2026);
    expect(across.holidays.slice(0, 3).map(({ date }) => date)).toEqual(['2025-12-30', '2025-12-31', '2026-01-01']);
    expect(across.makeUpWorkdays[0]).toEqual({ date: '2025-12-28', kind: 'workday', name: '元旦调休上班' });
    expect(reading(text('一、元旦：12月31日至1月2日放假，共3天。'), 2026).holidays[0]?.date).toBe('2025-12-31');
  });

  it('two festivals together', () => {
    const text = notice.replace(/六、[\s\S]*上班。/, '六、国庆节、中秋节：10月1日（周四）至8日（周四）放假调休，共8天。9月27日（周日）、10月10日（周六）上班。');
    const { holidays, makeUpWorkdays } = reading(text);
    expect(holidays.at(-1)).toEqual({ date: '2026-10-08', kind: 'holiday', name: '国庆节、中秋节' });
    expect(makeUpWorkdays.at(-1)?.name).toBe('国庆节、中秋节调休上班');
  });

  it('what is only encouraged is no day off, and is said', () => {
    const text = notice.replace('三、清明节', '鼓励各单位安排职工在2月13日休息。三、清明节');
    expect(reading(text).holidays.some(({ date }) => date === '2026-02-13')).toBe(false);
    expect(reading(text).notes).toEqual(['“鼓励各单位安排职工在2月13日休息”只是倡议，没有当作放假。']);
  });
});

describe('what cannot be certain goes to the person', () => {
  it.each([
    ['a number of days that does not add up', '共9天', '共8天', '春节：“2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共8天”写明8天，而列出的是9天。'],
    ['a make-up workday on a weekday', '1月4日（周日）上班', '1月5日（周一）上班', '2026-01-05（周一）本来就上班，却列为调休上班。'],
    ['a weekday that is not true', '1月1日（周四）', '1月1日（周五）', '写作周五，而2026-01-01是周四'],
    ['a day that does not exist', '4月4日（周六）至6日（周一）', '4月29日至31日', '“31日”不是真实存在的日期'],
    ['the same day free and worked', '5月9日（周六）上班', '5月2日（周六）上班', '2026-05-02（周六）既列为放假，又列为调休上班。'],
    ['a sentence in other words', '6月19日（周五）至21日（周日）放假，共3天', '6月19日前后三日不办公', '没有读懂'],
    ['a festival that is missing', /五、端午节.*\n/, '', '没有读到端午节的放假安排，内容可能不完整。'],
  ])('%s', (_what, from, to, problem) => {
    expect(problems(notice.replace(from, to)).join('\n')).toContain(problem);
  });

  it('another year, no year, nothing at all', () => {
    expect(problems(notice, 2027)).toEqual(['这是2026年的安排，而要导入的是2027年。']);
    expect(problems(json, 2027)).toEqual(['这是2026年的安排，而要导入的是2027年。']);
    expect(problems(notice.replaceAll('2026年', '')).at(-1)).toBe('看不出是哪一年的安排，请先选定年份。');
    expect(problems('放假通知', 2027)[0]).toContain('请粘贴通知全文');
    expect(problems(' \n')).toHaveLength(1);
  });

  it('JSON that is cut off, not yet published, or leaves a day out', () => {
    expect(problems(json.slice(0, 200))[0]).toContain('格式不完整');
    expect(problems(json.replace('published', 'draft'))[0]).toContain('不是已经公布');
    const { year, days } = JSON.parse(json) as { year: number; days: readonly CalendarDay[] };
    expect(problems(JSON.stringify({ year, days: days.filter(({ date }) => date !== '2026-10-05') }))).toEqual(['国庆节放假的日子不连续，中间缺10月5日。']);
    expect(problems(JSON.stringify({ year, days: [...days, { date: '2026-02-30', kind: 'holiday', name: '春节' }] }))[0]).toContain('2026-02-30');
  });

  it('an iCalendar file of several years gives the year that is asked for; events without 休 or 班 stay out', () => {
    const next = published.map((day) => ({ ...day, date: addDays(day.date, 364) })).filter(({ kind }) => kind === 'holiday');
    const both = asIcs([...published, ...next, { date: '2026-03-08', kind: 'holiday', name: '妇女节' }]).replace(/妇女\r\n 节（休）/, '妇女\r\n 节');
    expect(reading(both, 2026).holidays).toEqual(published.filter(({ kind }) => kind === 'holiday'));
    expect(reading(both, 2026).notes).toEqual(['另有1个日程没有注明“休”或“班”，没有采用。']);
    expect(problems(both)[0]).toContain('不止一年');
  });
});

describe('any year', () => {
  /** Seven festivals somewhere in their months, some with make-up weekends: consistent by construction. */
  const years = fc
    .record({ year: fc.integer({ min: 2024, max: 2040 }), draws: fc.array(fc.record({ day: fc.integer({ min: 5, max: 15 }), length: fc.integer({ min: 1, max: 8 }), makeUp: fc.boolean() }), { minLength: 7, maxLength: 7 }) })
    .map(({ year, draws }) => {
      const festivals = ['元旦', '春节', '清明节', '劳动节', '端午节', '中秋节', '国庆节'];
      return { year, stretches: draws.map(({ day, length, makeUp }, position) => stretch(year, festivals[position]!, position + 2, day, length, makeUp)) };
    });
  function stretch(year: number, name: string, month: number, day: number, length: number, makeUp: boolean) {
    const from = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    const free = Array.from({ length }, (_, after) => addDays(from, after));
    const sunday = Array.from({ length: 7 }, (_, after) => addDays(from, length + after)).find((date) => weekdayOf(date) === 0)!;
    return { name, free, works: makeUp ? [sunday] : [] };
  }
  const said = (date: string) => `${Number(date.slice(5, 7))}月${Number(date.slice(8))}日（周${'日一二三四五六'[weekdayOf(date)]}）`;

  it('is read the same from all three forms', () => {
    fc.assert(
      fc.property(years, ({ year, stretches }) => {
        const days = stretches
          .flatMap(({ name, free, works }): CalendarDay[] => [
            ...free.map((date) => ({ date, kind: 'holiday' as const, name })),
            ...works.map((date) => ({ date, kind: 'workday' as const, name: `${name}调休上班` })),
          ])
          .sort((a, b) => (a.date < b.date ? -1 : 1));
        const text = stretches
          .map(({ name, free, works }) => {
            const span = free.length > 1 ? `${said(free[0]!)}至${said(free.at(-1)!)}` : said(free[0]!);
            return `${name}：${span}放假，共${free.length}天。${works.map((date) => `${said(date)}上班。`).join('')}`;
          })
          .join('\n');
        const forms = [reading(text, year), reading(JSON.stringify({ year, days })), reading(asIcs(days), year)];
        for (const form of forms) expect([...form.holidays, ...form.makeUpWorkdays].sort((a, b) => (a.date < b.date ? -1 : 1))).toEqual(days);
      }),
      { numRuns: 60, seed: 20260901 },
    );
  });

  it('no text makes the reader throw', () => {
    const scraps = fc.array(fc.constantFrom('元旦：', '1月1日', '12月31日', '2月30日', '至', '3日', '（周四）', '放假', '上班', '共3天', '。', '{', '"days":[', 'BEGIN:VCALENDAR\n', 'BEGIN:VEVENT\nDTSTART:20269999\n', '国庆节：', '2026年', '、'), { maxLength: 20 });
    fc.assert(fc.property(scraps, (parts) => void readCalendarYear(parts.join(''), 2026)), { numRuns: 300, seed: 20260901 });
    fc.assert(fc.property(fc.string(), (text) => void readCalendarYear(text)), { numRuns: 200, seed: 20260901 });
  });
});

describe('the next version of the calendar', () => {
  const next = { year: 2027, holidays: [{ date: '2027-01-01', kind: 'holiday' as const, name: '元旦' }], makeUpWorkdays: [], notes: [] };
  it('has the year in its place and leaves the former version as it was', () => {
    const later = withYear(calendar2026, next);
    expect(later).toMatchObject({ version: 2, dueTime: '18:00', years: [{ year: 2026 }, { year: 2027 }] });
    expect(calendar2026.years).toHaveLength(1);
    expect(changedYears(calendar2026, later)).toEqual([2027]);
    expect(withYear(later, next)).toBe(later);
  });
  it('a corrected year takes the place of the former one', () => {
    const corrected = withYear(calendar2026, { ...reading(notice), makeUpWorkdays: [] });
    expect(corrected.years).toHaveLength(1);
    expect(changedYears(calendar2026, corrected)).toEqual([2026]);
  });
});
