import type { DraftSummary } from '@rectify/contracts';

/** Whether another version was published since the draft was copied: then it would undo what that one changed. */
export function isOvertaken({ key, basedOn, newest }: Pick<DraftSummary, 'key' | 'basedOn' | 'newest'>): boolean {
  return newest !== null && (basedOn.key !== key || basedOn.version < newest);
}
