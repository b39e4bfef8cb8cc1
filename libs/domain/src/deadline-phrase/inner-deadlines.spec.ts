import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { calendar2026 } from '../../../../test/builders/calendar-2026';
import { isBusinessDate } from '../calendar';
import { innerDeadlines } from './inner-deadlines';

interface Measures {
  readonly list: string;
  readonly item: number;
  readonly measures: string;
}

interface ExpectedList {
  readonly reference_date: string;
  readonly list: readonly { readonly inner_deadlines: readonly string[] }[];
}

const dataFile = (name: string): unknown => JSON.parse(readFileSync(join(__dirname, '../../../../test/data', name), 'utf8'));
const within = (measures: string) => innerDeadlines(measures, '2026-08-10', calendar2026);

describe('the measures of the two lists that have them', () => {
  const expected = dataFile('expected-import.json') as Record<string, ExpectedList>;
  const rows = dataFile('measures.json') as readonly Measures[];

  it('all of them are there', () => expect(rows).toHaveLength(36 + 12));

  it.each(rows)('$list $item', ({ list, item, measures }) => {
    const { reference_date, list: items } = expected[list]!;
    expect(innerDeadlines(measures, reference_date, calendar2026)).toEqual(items[item - 1]!.inner_deadlines);
  });
});

describe('innerDeadlines', () => {
  it('reads brackets, with or without 完成时限', () => {
    expect(within('1.截流并网3处排口（完成时限：2026年11月底前）；\n2.自查（10月15日前）')).toEqual(['2026-11-30', '2026-10-15']);
  });

  it('reads phases inside brackets', () => {
    expect(within('项目清理（2026年9月底前排查，12月底前整改）')).toEqual(['2026-09-30', '2026-12-31']);
  });

  it('reads a clause that begins with the date, and one that follows the work', () => {
    expect(within('①2026年9月底前完成自查；②编制方案，10月底前印发；\n3.9月20日前公示')).toEqual(['2026-09-30', '2026-10-31', '2026-09-20']);
  });

  it('keeps the order of the text and gives each day once', () => {
    expect(within('甲（2026年12月底前）；乙（2026年9月底前）；丙（2026年12月底前）')).toEqual(['2026-12-31', '2026-09-30']);
  });

  it('keeps a past date in brackets: a person has to see it', () => {
    expect(within('先行整改（2026年6月底前排查，7月底前整改）')).toEqual(['2026-06-30', '2026-07-31']);
  });

  it.each([
    ['a rhythm', '乡镇每月25日前报送停工复工情况；每季度末前通报'],
    ['a response time', '接到线索3个工作日内核查；学习后5个工作日内上传（3个月内）'],
    ['an approximate date', '1.9月20日前后组织统计开放日活动；\n2.12月4日、12月8日前后开展法治集市'],
    ['the date of an event', '印发实施方案（2026年9月20日），2026年10月1日组织开放日'],
    ['a date that describes things', '清理2023年底前印发的文件；2023年底前建成项目逐一核对；2026年底前建成的项目逐一验收'],
    ['a period of the data', '核对2025年1—9月数据，2026年上半年的列入抽查'],
    ['a day that does not exist', '完成自查（2026年9月31日前）'],
    ['what may mean two days', '完成自查（2026年12月前）'],
  ])('%s is not a deadline', (_what, measures) => expect(within(measures)).toEqual([]));

  it('answers with days that exist, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[（）1-3.年月日前底；，每2026]{0,30}$/)), (text) => {
        expect(within(text).filter((date) => !isBusinessDate(date))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });
});
