export * from './problem';
export * from './validate-definition';
export type { DutyDirectory } from './duty-problems';
