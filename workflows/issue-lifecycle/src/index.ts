export type { Activities } from './activities';
export type { IssueLifecycleStart } from './issue-lifecycle';
