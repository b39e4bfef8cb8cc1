import type { Calendar, CalendarDay } from '@rectify/domain';

const days = (kind: CalendarDay['kind'], name: string, ...dates: readonly string[]): readonly CalendarDay[] =>
  dates.map((date) => ({ date, kind, name }));

/**
 * 工作日历 as shipped, from the State Council's notice: 国务院办公厅关于2026年部分节假日安排的通知（2025年11月4日发布）.
 * Only days that differ from “Monday to Friday work, weekend rest”, or lie inside a holiday. 2027 is left out on purpose:
 * until its notice comes everything that reaches into it is 暂定. Frozen: a change is a new version.
 */
export const publishedCalendar: Calendar = {
  version: 1,
  dueTime: '18:00',
  moveRestDays: true,
  years: [
    {
      year: 2026,
      days: [
        ...days('holiday', '元旦', '2026-01-01', '2026-01-02', '2026-01-03'),
        ...days('workday', '元旦调休上班', '2026-01-04'),
        ...days('workday', '春节调休上班', '2026-02-14'),
        ...days(
          'holiday',
          '春节',
          '2026-02-15', '2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19',
          '2026-02-20', '2026-02-21', '2026-02-22', '2026-02-23',
        ),
        ...days('workday', '春节调休上班', '2026-02-28'),
        ...days('holiday', '清明节', '2026-04-04', '2026-04-05', '2026-04-06'),
        ...days('holiday', '劳动节', '2026-05-01', '2026-05-02', '2026-05-03', '2026-05-04', '2026-05-05'),
        ...days('workday', '劳动节调休上班', '2026-05-09'),
        ...days('holiday', '端午节', '2026-06-19', '2026-06-20', '2026-06-21'),
        ...days('workday', '国庆节调休上班', '2026-09-20'),
        ...days('holiday', '中秋节', '2026-09-25', '2026-09-26', '2026-09-27'),
        ...days('holiday', '国庆节', '2026-10-01', '2026-10-02', '2026-10-03', '2026-10-04', '2026-10-05', '2026-10-06', '2026-10-07'),
        ...days('workday', '国庆节调休上班', '2026-10-10'),
      ],
    },
  ],
};
