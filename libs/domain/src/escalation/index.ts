export * from './announce';
export * from './arm-term';
export * from './next-wake-up';
export * from './pass-time';
export * from './spread';
export * from './wording';
