export { areDocumented, isDocumented } from './documented';
export * from './entry-in-words';
export * from './measure-standing';
export * from './on-site';
export * from './open-measures';
export * from './required-evidence';
export * from './stored-file';
export * from './ticks';
export * from './evidence';
