export { definitionAsOf } from './definition-as-of';
export { unmappedStages } from './counterpart';
export type { Migrate, StageMap } from './migrate-command';
export type * from './migration-event';
export { migratedInWords } from './announce-migration';
export * from './preview-migration';
