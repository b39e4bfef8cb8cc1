export * from './business-date';
export * from './calendar';
export * from './workdays';
export type { CalendarYearProblems, CalendarYearReading } from './calendar-year-reading';
export * from './read-calendar-year';
export * from './with-year';
export * from './unit-days';
export * from './with-unit-days';
