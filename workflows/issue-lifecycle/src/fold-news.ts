import { evolve, type Issue, type Recorded } from '@rectify/domain/time';

/** Sequence number of the last event known; 0 before the first. */
export function versionOf(issue: Issue | undefined): number {
  return issue?.version ?? 0;
}

/** Folds what continues the issue without a gap: what is older is known already, what lies beyond a gap has to be read back. */
export function foldNews(issueId: string, issue: Issue | undefined, events: readonly Recorded[]): Issue | undefined {
  return [...events]
    .sort((a, b) => a.seq - b.seq)
    .reduce((folded, recorded) => (recorded.seq === versionOf(folded) + 1 ? evolve(folded, recorded, issueId) : folded), issue);
}
