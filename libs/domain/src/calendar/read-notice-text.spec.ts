import { isCalendarYearRead, readCalendarYear } from './read-calendar-year';

// The arrangements of former years in the words in which they were published: each year writes a little differently.
const notices: Readonly<Record<number, string>> = {
  2023: `一、元旦：2022年12月31日至2023年1月2日放假调休，共3天。
二、春节：1月21日至27日放假调休，共7天。1月28日（星期六）、1月29日（星期日）上班。
三、清明节：4月5日放假，共1天。
四、劳动节：4月29日至5月3日放假调休，共5天。4月23日（星期日）、5月6日（星期六）上班。
五、端午节：6月22日至24日放假调休，共3天。6月25日（星期日）上班。
六、中秋节、国庆节：9月29日至10月6日放假调休，共8天。10月7日（星期六）、10月8日（星期日）上班。`,
  2024: `一、元旦：1月1日放假，与周末连休。
二、春节：2月10日至17日放假调休，共8天。2月4日（星期日）、2月18日（星期日）上班。鼓励各单位结合带薪年休假等制度落实，安排职工在除夕（2月9日）休息。
三、清明节：4月4日至6日放假调休，共3天。4月7日（星期日）上班。
四、劳动节：5月1日至5日放假调休，共5天。4月28日（星期日）、5月11日（星期六）上班。
五、端午节：6月10日放假，与周末连休。
六、中秋节：9月15日至17日放假调休，共3天。9月14日（星期六）上班。
七、国庆节：10月1日至7日放假调休，共7天。9月29日（星期日）、10月12日（星期六）上班。`,
  2025: `一、元旦：1月1日（周三）放假1天，不调休。
二、春节：1月28日（农历除夕、周二）至2月4日（农历正月初七、周二）放假调休，共8天。1月26日（周日）、2月8日（周六）上班。
三、清明节：4月4日（周五）至6日（周日）放假，共3天。
四、劳动节：5月1日（周四）至5日（周一）放假调休，共5天。4月27日（周日）上班。
五、端午节：5月31日（周六）至6月2日（周一）放假，共3天。
六、国庆节、中秋节：10月1日（周三）至8日（周三）放假调休，共8天。9月28日（周日）、10月11日（周六）上班。`,
};

describe('the notices of former years', () => {
  it.each([
    [2023, 27, '2023-01-28 2023-01-29 2023-04-23 2023-05-06 2023-06-25 2023-10-07 2023-10-08', 0],
    [2024, 28, '2024-02-04 2024-02-18 2024-04-07 2024-04-28 2024-05-11 2024-09-14 2024-09-29 2024-10-12', 1],
    [2025, 28, '2025-01-26 2025-02-08 2025-04-27 2025-09-28 2025-10-11', 0],
  ])('%i is read without a doubt', (year, free, worked, notes) => {
    const read = readCalendarYear(notices[year] ?? '', year);
    if (!isCalendarYearRead(read)) throw new Error(read.problems.join('\n'));
    expect(read.holidays).toHaveLength(free);
    expect(read.makeUpWorkdays.map(({ date }) => date).join(' ')).toBe(worked);
    expect(read.notes).toHaveLength(notes);
  });

  it('what a web page puts after the signature is no part of it', () => {
    const page = `${notices[2024]}\n国务院办公厅\n2023年10月25日\n责任编辑：某某\n上一条：11月3日活动预告`;
    expect(isCalendarYearRead(readCalendarYear(page, 2024))).toBe(true);
  });

  it('what spans two months or two years is whole', () => {
    const of = (year: number) => {
      const read = readCalendarYear(notices[year] ?? '', year);
      return isCalendarYearRead(read) ? read.holidays.map(({ date, name }) => `${name} ${date}`) : [];
    };
    expect(of(2023).slice(0, 3)).toEqual(['元旦 2022-12-31', '元旦 2023-01-01', '元旦 2023-01-02']);
    expect(of(2023)).toContain('中秋节、国庆节 2023-10-06');
    expect(of(2025)).toEqual(expect.arrayContaining(['春节 2025-01-31', '春节 2025-02-01', '端午节 2025-06-01']));
  });
});
