import type { Calendar, CalendarYear } from '@rectify/domain';
import published from '../data/calendar-2026.json';

const year: CalendarYear = {
  year: published.year,
  days: published.days.map(({ date, kind, name }) => ({ date, kind: kind === 'workday' ? 'workday' : 'holiday', name })),
};

/** 工作日历 as published for 2026; 2027 is deliberately missing, so whatever crosses into it is 暂定. */
export const calendar2026: Calendar = { version: 1, years: [year], dueTime: '18:00', moveRestDays: true };
