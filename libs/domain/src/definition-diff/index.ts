export { diffDefinitions } from './diff-definitions';
