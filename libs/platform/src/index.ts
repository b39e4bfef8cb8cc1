export * from './configuration';
export * from './clock';
export * from './logger';
