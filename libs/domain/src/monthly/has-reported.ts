import { businessDateOf } from '../calendar';
import { branchKey, type Issue } from '../issue/issue';
import { monthOf } from './arm-months';

/** Has the branch reported in this month (`2026-10`) or since? An explicit 零报告 counts, silence does not. */
export function hasReported(issue: Issue, unitId: string | null, month: string): boolean {
  const progress = issue.work[branchKey(unitId)]?.progress;
  return progress !== undefined && monthOf(businessDateOf(progress.at)) >= month;
}
