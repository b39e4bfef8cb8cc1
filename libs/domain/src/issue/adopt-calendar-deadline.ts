import { addWorkdays, isPublished, workdaysBetween, type Calendar } from '../calendar';
import { parseDeadline, type ParsedDeadline } from '../deadline-phrase';
import type { DeadlinePolicy } from '../definition';
import type { StandingDate } from './adopt-calendar-event';
import type { IssueFacts } from './facts';
import type { Issue } from './issue';
import { isRefusal } from './refusal';
import { resolveDeadline } from './resolve-deadline';
import { same } from './same';

/** 整改时限 read again under the new calendar; the same reading where it does not depend on working days. */
export function rereadDeadline({ deadline, listedOn }: IssueFacts, from: Calendar, to: Calendar): ParsedDeadline {
  const { verbatim, decided } = deadline;
  const read = (calendar: Calendar): ParsedDeadline => ({ ...parseDeadline(decided ?? verbatim, listedOn, calendar), verbatim, ...(decided !== undefined && { decided }) });
  if (same(read(from), deadline)) return read(to);
  const date = deadline.lastDate ?? deadline.provisionalDate;
  if (deadline.kind !== 'workdays' || date === null) return deadline;
  // Words and date are not beside each other here: the same number of working days, counted anew.
  const due = addWorkdays(to, listedOn, workdaysBetween(from, listedOn, date).days);
  const flags = deadline.flags.filter((flag) => flag !== 'provisional');
  return {
    ...deadline,
    lastDate: due.provisional ? null : due.date,
    provisionalDate: due.provisional ? due.date : null,
    flags: due.provisional ? [...flags, 'provisional'] : flags,
  };
}

/** The assigned deadline under the new calendar. One that a person set since (延期、重新挂号) is a date and stays. */
export function reassignedDeadline(
  { facts, assignment }: Issue,
  deadline: ParsedDeadline,
  policy: DeadlinePolicy,
  from: Calendar,
  to: Calendar,
): StandingDate | undefined {
  if (!assignment) return undefined;
  const before = resolveDeadline(facts, assignment.on, policy, from);
  if (!isRefusal(before) && before.date === assignment.deadline) {
    const after = resolveDeadline({ ...facts, deadline }, assignment.on, policy, to);
    if (!isRefusal(after)) return { date: after.date, provisional: after.provisional };
  }
  return { date: assignment.deadline, provisional: assignment.provisional && !isPublished(to, assignment.deadline) };
}
