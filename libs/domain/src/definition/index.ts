export * from './definition';
export * from './parts';
export * from './condition';
export * from './facts-asked';
export * from './limit';
export * from './segments';
export * from './statuses';
