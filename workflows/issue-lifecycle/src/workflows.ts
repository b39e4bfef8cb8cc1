// The entrance of the workflow bundle: what is exported here is a workflow by its name.
export { issueLifecycle } from './issue-lifecycle';
export { reconcile } from './reconcile';
