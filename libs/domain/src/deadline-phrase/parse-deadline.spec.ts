import { calendar2026 } from '../../../../test/builders/calendar-2026';
import { parseDeadline } from './parse-deadline';

const assignedOn = '2026-08-10';
const read = (phrase: string, reference = assignedOn) => parseDeadline(phrase, reference, calendar2026);

describe('parseDeadline', () => {
  it('keeps the words as they stand in the list', () => {
    expect(read('２０２６年 １２月底前。').verbatim).toBe('２０２６年 １２月底前。');
  });

  it.each([
    ['2026 年 9 月\n底 前', '2026-09-30'],
    ['截至2026年9月底', '2026-09-30'],
    ['整改时限为2026年9月底以前', '2026-09-30'],
    ['二零二六年九月三十日之前', '2026-09-30'],
    ['2026年12月', '2026-12-31'],
    ['2026.12', '2026-12-31'],
    ['2026年2月下旬', '2026-02-28'],
    ['2026年度内', '2026-12-31'],
    ['2026年9月底前到位', '2026-09-30'],
    ['2026年9月30日前（含当日）', '2026-09-30'],
    ['2026年底前摸清底数，建立长效机制', '2026-12-31'],
  ])('“%s” is %s', (phrase, date) => expect(read(phrase)).toMatchObject({ kind: 'date', lastDate: date, phases: [] }));

  it.each([
    ['2026年9—12月', '2026-12-31'],
    ['2026年9月1日—30日', '2026-09-30'],
    ['2026-09-01至2026-12-31', '2026-12-31'],
    ['2026-09-01-2026-12-31', '2026-12-31'],
    ['2026年11月至次年2月', '2027-02-28'],
    ['2026—2028年底前', '2028-12-31'],
  ])('the range “%s” ends on %s', (phrase, date) => {
    expect(read(phrase)).toMatchObject({ kind: 'date', lastDate: date, flags: ['range'] });
  });

  it.each([
    ['下月底前', '2026-09-30'],
    ['下个月10日前', '2026-09-10'],
    ['明年底', '2027-12-31'],
    ['第四季度', '2026-12-31'],
    ['上半年', '2027-06-30'],
    ['2月29日前', '2028-02-29'],
  ])('without a year “%s” is %s, and a person is told', (phrase, date) => {
    expect(read(phrase)).toMatchObject({ kind: 'date', lastDate: date, flags: ['no_year'] });
  });

  it('tells of a past date and leaves it as written', () => {
    expect(read('今年6月底前')).toMatchObject({ lastDate: '2026-06-30', flags: ['no_year', 'before_reference'] });
    expect(read('2025年底前')).toMatchObject({ lastDate: '2025-12-31', flags: ['before_reference'] });
  });

  it('tells of a rest day only where the day is certain', () => {
    expect(read('2026年11月15日前').flags).toEqual(['restday']);
    expect(read('2026年9月15日至25日').flags).toEqual(['range', 'restday']);
    expect(read('2026年10月10日前').flags).toEqual([]);
    expect(read('2027年2月底前').flags).toEqual([]);
    expect(read('10月底前').flags).toEqual(['no_year']);
  });
});

describe('durations', () => {
  it.each([
    ['自交办之日起15个工作日内', 'workdays', '2026-08-31'],
    ['半年内', 'relative', '2027-02-10'],
    ['两周内', 'relative', '2026-08-24'],
    ['三十日以内', 'relative', '2026-09-09'],
    ['整改时限：3个月', 'relative', '2026-11-10'],
  ])('“%s” is %s, %s', (phrase, kind, date) => expect(read(phrase)).toMatchObject({ kind, lastDate: date, flags: [] }));

  it('cannot count from a day of feedback nobody has given', () => {
    expect(read('自反馈之日起15个工作日内')).toMatchObject({ kind: 'workdays', lastDate: null, provisionalDate: null, flags: ['base=feedback'] });
  });

  it('gives a provisional date beside the certain one, never in its place', () => {
    const parsed = read('10个工作日内，并长期坚持', '2026-12-25');
    expect(parsed).toMatchObject({ kind: 'workdays', lastDate: null, provisionalDate: '2027-01-08', flags: ['standing', 'provisional'] });
    expect(parsed.phases).toEqual([{ due: null, label: '完成' }, { due: null, label: '长期坚持' }]);
  });
});

describe('phases', () => {
  it('a later phase takes over the year, and the last one is the deadline', () => {
    expect(read('9月底前排查；12月底前整改')).toMatchObject({
      kind: 'phased',
      lastDate: '2026-12-31',
      phases: [{ due: '2026-09-30', label: '排查' }, { due: '2026-12-31', label: '整改' }],
      flags: ['no_year'],
    });
  });

  it('keeps the number of a phase with what it asks for', () => {
    expect(read('第一阶段：2026年8月底前完成排查；第二阶段：11月底前完成整改').phases).toEqual([
      { due: '2026-08-31', label: '第一阶段：完成排查' },
      { due: '2026-11-30', label: '第二阶段：完成整改' },
    ]);
  });

  it('may begin at once and end in 长期坚持', () => {
    expect(read('立行立改，2026年9月底前完成整改并长期坚持')).toMatchObject({
      kind: 'phased',
      lastDate: '2026-09-30',
      phases: [{ due: null, label: '立行立改' }, { due: '2026-09-30', label: '完成整改' }, { due: null, label: '长期坚持' }],
      flags: ['standing'],
    });
  });

  it('may be counted in durations', () => {
    expect(read('1个月内制定方案，3个月内完成整改')).toMatchObject({
      kind: 'phased',
      phases: [{ due: '2026-09-10', label: '制定方案' }, { due: '2026-11-10', label: '完成整改' }],
    });
  });

  it('shares may be amounts other than a count', () => {
    expect(read('2026-2027年底前分别完成60%、40%').phases).toEqual([
      { due: '2026-12-31', label: '60%' },
      { due: '2027-12-31', label: '40%' },
    ]);
  });
});

describe('what is left to a person', () => {
  it.each([
    ['words nobody can date', ['2026年秋季主体班开班前', '2026年秋收结束前', '2026年春节前', '2026年', '2026年9月初', '长期有人值守']],
    ['a start instead of an end', ['2026年9月1日起', '2026年9月1日后', '2026年9月底前启动整改']],
    ['a condition or a choice', ['2026年9月底前或12月底前', '2026年9月底前（待定）', '2026年9月底前未完成的，12月底前完成', '2026年9月底前完成，特殊情况延至12月底']],
    ['a count from an unknown day', ['批复后1个月内', '2026年9月底前完成排查，排查后1个月内整改', '收到整改通知后15日内']],
    ['half of it understood', ['2026年12月31日24时前', '2026年12月31日9:00', '一年半内', '3个月试运行', '2026.9.30.5', '2026年9月至', '2026年9月底（不含）前', '2026年9月30日前12月底前', '县级2026年9月底前，乡镇12月底前']],
    ['dates without saying what is due', ['2026年8月、9月底前', '2026年底前、2027年底前分别完成3个、5个']],
    ['a day of no month', ['10日前', '30日']],
  ])('%s', (_why, phrases) => {
    for (const phrase of phrases) expect(read(phrase)).toMatchObject({ verbatim: phrase, kind: 'unclear', lastDate: null, flags: [] });
  });

  it.each([
    ['ambiguous', ['2026年前', '3月内', '12月', '2026年一季度前', '2026.12前', '2026年9月20日前后', '力争2026年9月底前']],
    ['ambiguous', ['2026年11月底前完成方案，3月底前完成整改', '11月—2月', '次年3月底前', '2026—2028年底前分别完成3个、5个']],
    ['impossible', ['2026年第五季度', '2026年4月31日前', '2026年十三月底前', '0个工作日内', '20年内']],
    ['damaged', ['26年9月底前', '2026年9月30前', '2026年9底前', '2026底前', '2026 12 31', '2026年930日前']],
    ['periodic', ['按月报送', '2026年9月底前完成，每月25日前报送进展', '每季度末']],
    ['empty', ['  ', '/', '——', '。']],
    ['base=feedback', ['反馈后1个月内制定方案，3个月内完成整改']],
  ])('%s: %j', (flag, phrases) => {
    for (const phrase of phrases) expect(read(phrase)).toMatchObject({ verbatim: phrase, kind: 'unclear', lastDate: null, flags: [flag] });
  });

  it('a phase that reaches an unpublished year', () => {
    expect(read('立行立改，10个工作日内完成', '2026-12-25')).toMatchObject({ kind: 'unclear', provisionalDate: null, flags: ['provisional'] });
  });
});
