import type { Definition } from '../definition';

/** A copy of a definition under this key, name and version: what a draft begins with, and what its publication freezes. */
export function adaptedCopy(definition: Definition, { key, name, version }: Pick<Definition, 'key' | 'name' | 'version'>): Definition {
  return { ...definition, key, name, version };
}

/** The process of a 督察批次 for which nobody chooses another. */
export const standardProcess = 'statistics-inspection';

/** What the key of a process that serves one 演练 alone begins with: a draft as it stood then, never listed or offered. */
export const drillPrefix = 'drill-';

/** Whether a 督察批次 may be worked by it: not 自查, which an issue begins, nor what serves one 演练. */
export function servesBatches({ key, stages }: Pick<Definition, 'key' | 'stages'>): boolean {
  return !key.startsWith(drillPrefix) && !stages.some(({ asks }) => asks === 'selfCheckResult');
}
