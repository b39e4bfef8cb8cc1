import type { BranchDeadline } from '../side-path/request';
import { branchKey, type Issue } from './issue';

/** 整改时限 of a branch as it stands. */
export function deadlineOf({ issue }: { readonly issue: Issue }, unitId: string | null): BranchDeadline | undefined {
  const { assignment, branchDeadlines } = issue;
  return branchDeadlines?.[branchKey(unitId)] ?? (assignment && { date: assignment.deadline, provisional: assignment.provisional });
}
