import type { Definition } from '../definition';

/** A copy of a definition under this key, name and version: what a draft begins with, and what its publication freezes. */
export function adaptedCopy(definition: Definition, { key, name, version }: Pick<Definition, 'key' | 'name' | 'version'>): Definition {
  return { ...definition, key, name, version };
}

/** The process of a 督察批次 for which nobody chooses another. */
export const standardProcess = 'statistics-inspection';

/** Whether a 督察批次 may be worked by it: not 自查, which an issue begins. */
export function servesBatches({ stages }: Pick<Definition, 'stages'>): boolean {
  return !stages.some(({ asks }) => asks === 'selfCheckResult');
}
