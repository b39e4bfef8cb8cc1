export * from './definition';
export * from './condition';
export * from './limit';
export * from './segments';
export * from './validate-definition';
