export * from './policy';
export * from './recheck';
export * from './recheck-command';
export * from './recheck-event';
export * from './recheck-stage';
export * from './plan-rechecks';
export { mayNotRecheck } from './decide-recheck';
export * from './fingerprint';
export * from './recheck-record';
