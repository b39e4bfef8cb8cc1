export * from './policy';
export * from './side-path-command';
export * from './side-path-event';
export * from './request';
export { requestHoldersInWords } from './request-holders';
export { isSidePath } from './decide-side-path';
