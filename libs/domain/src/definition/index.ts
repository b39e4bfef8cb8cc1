export * from './definition';
export * from './condition';
export * from './segments';
export * from './validate-definition';
