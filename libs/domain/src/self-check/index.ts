export { startedIn } from './fold-self-checks';
export * from './policy';
export * from './self-check';
export * from './self-check-command';
export * from './self-check-event';
export * from './child-facts';
export { mayNotStart } from './start-self-checks';
export { selfCheckReport, sumSelfChecks, type SelfCheckReport, type SelfCheckSums } from './self-check-result';
