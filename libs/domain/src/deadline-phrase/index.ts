export * from './parsed-deadline';
export { parseDeadline } from './parse-deadline';
export { innerDeadlines } from './inner-deadlines';
