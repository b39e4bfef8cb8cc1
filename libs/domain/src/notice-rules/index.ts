export * from './notice-rules';
export * from './notice-rule-problems';
export * from './notice-template';
export * from './template-facts';
