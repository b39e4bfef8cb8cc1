export * from './definition';
export * from './condition';
export * from './facts-asked';
export * from './limit';
export * from './segments';
export * from './statuses';
export * from './validate-definition';
export type { DutyDirectory } from './validation/duty-problems';
