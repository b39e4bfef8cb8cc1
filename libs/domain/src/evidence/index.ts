export * from './on-site';
export * from './open-measures';
export * from './required-evidence';
