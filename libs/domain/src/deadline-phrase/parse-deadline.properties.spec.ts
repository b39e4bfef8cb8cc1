import fc from 'fast-check';
import { calendar2026 } from '../../../../test/builders/calendar-2026';
import { addDays, dateOf, isBusinessDate, type BusinessDate } from '../calendar';
import { parseDeadline } from './parse-deadline';

const pieces = [
  '2026', '2027年', '2026年', '二〇二六年', '今年', '次年', '9', '12', '三十', '两', '9月', '十二月', '月', '30日', '31日', '日', '底', '年底',
  '前', '后', '之前', '内', '中旬', '第一季度', '上半年', '—', '至', '-', '.', '/', '，', '、', '；', '（', '）', '：', ' ', '\n',
  '个工作日', '个月', '天', '不超过', '反馈后', '收到交办通知后', '立行立改', '长期坚持', '并', '及以后', '分别', '完成', '6个', '3个', '第一阶段', '每月', '尽快',
];
const days = fc.integer({ min: 0, max: 800 }).map((later) => addDays('2026-01-01', later));
const phrases = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.array(fc.constantFrom(...pieces), { maxLength: 9 }).map((parts) => parts.join('')),
);
const read = (phrase: string, reference: BusinessDate) => parseDeadline(phrase, reference, calendar2026);
const fullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0)).replaceAll(' ', '\u3000');

const runs = { numRuns: 3000 };

describe('parseDeadline, whatever the words', () => {
  it('answers, keeps the words, and gives only days that exist', () => {
    fc.assert(
      fc.property(phrases, days, (phrase, reference) => {
        const { verbatim, lastDate, provisionalDate, phases, flags } = read(phrase, reference);
        expect(verbatim).toBe(phrase);
        const dates = [lastDate, provisionalDate, ...phases.map(({ due }) => due)].filter((date) => date !== null);
        expect(dates.filter((date) => !isBusinessDate(date))).toEqual([]);
        expect(new Set(flags).size).toBe(flags.length);
      }),
      runs,
    );
  });

  it('gives a date exactly with the kinds that have one', () => {
    fc.assert(
      fc.property(phrases, days, (phrase, reference) => {
        const { kind, lastDate, provisionalDate, phases, flags } = read(phrase, reference);
        if (kind === 'unclear') expect([lastDate, provisionalDate, phases]).toEqual([null, null, []]);
        if (/^(?:immediate|standing)/.test(kind)) expect([lastDate, provisionalDate]).toEqual([null, null]);
        if (kind === 'date' || kind === 'phased') expect(lastDate).not.toBeNull();
        const isUncertain = flags.includes('provisional') || flags.includes('base=feedback');
        if (kind === 'workdays' || kind === 'relative') expect(lastDate === null).toBe(isUncertain);
        expect(provisionalDate !== null).toBe(kind !== 'unclear' && flags.includes('provisional') && !flags.includes('base=feedback'));
      }),
      runs,
    );
  });

  it('the last phase is the deadline', () => {
    fc.assert(
      fc.property(phrases, days, (phrase, reference) => {
        const { kind, lastDate, phases } = read(phrase, reference);
        if (kind !== 'phased') return;
        const dues = phases.flatMap(({ due }) => due ?? []);
        expect(dues).toEqual([...dues].sort());
        expect(dues.at(-1)).toBe(lastDate);
      }),
      runs,
    );
  });

  it('full-width writing means the same', () => {
    fc.assert(
      fc.property(phrases, days, (phrase, reference) => {
        expect({ ...read(fullWidth(phrase), reference), verbatim: '' }).toEqual({ ...read(phrase, reference), verbatim: '' });
      }),
      runs,
    );
  });

  it('words nobody knows behind a date never change it silently into another', () => {
    fc.assert(
      fc.property(days, fc.array(fc.constantFrom(...pieces), { maxLength: 4 }), (day, rest) => {
        const parsed = read(`${day.replace('-', '年').replace('-', '月')}日前，${rest.join('')}`, '2026-01-01');
        if (parsed.kind === 'date' && !parsed.flags.includes('standing')) expect(parsed.lastDate).toBe(day);
      }),
      runs,
    );
  });
});

describe('parseDeadline, dates written out', () => {
  it('a day is read back in every way of writing it', () => {
    fc.assert(
      fc.property(days, (day) => {
        const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
        const ways = [`${year}年${month}月${date}日前`, `${year}.${month}.${date}`, `${year}/${month}/${date}前`, `${day}`];
        for (const way of ways) expect(read(way, '2026-01-01')).toMatchObject({ kind: 'date', lastDate: day });
      }),
      runs,
    );
  });

  it('without a year it is the first such day on or after the day of assignment', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), (reference, month, date) => {
        const { lastDate } = read(`${month}月${date}日前`, reference);
        const first = [2026, 2027, 2028, 2029].map((year) => dateOf(year, month, date)).find((day) => day >= reference);
        expect(lastDate).toBe(first);
      }),
      runs,
    );
  });
});
