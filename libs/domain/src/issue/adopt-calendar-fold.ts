import type { CalendarAdopted } from './adopt-calendar-event';
import type { Issue } from './issue';

/** The issue with its dates as the new calendar gives them. */
export function withCalendar(issue: Issue, event: CalendarAdopted): Issue {
  const { calendarVersion, deadline, assignment, tasks, branchDeadlines, requests, rechecks } = event;
  return {
    ...issue,
    calendarVersion,
    ...(deadline && { facts: { ...issue.facts, deadline } }),
    ...(assignment && issue.assignment && {
      assignment: { ...issue.assignment, deadline: assignment.after.date, provisional: assignment.after.provisional },
    }),
    tasks: issue.tasks.map((task) => {
      const retimed = tasks.find(({ taskId }) => taskId === task.id);
      return retimed ? { ...task, ...retimed.term, deadlineVersion: retimed.deadlineVersion } : task;
    }),
    ...(branchDeadlines && { branchDeadlines }),
    ...(requests && issue.requests && {
      requests: issue.requests.map((request) => {
        const retimed = requests.find(({ requestId }) => requestId === request.id);
        return retimed ? { ...request, term: retimed.term } : request;
      }),
    }),
    ...(rechecks && issue.rechecks && {
      rechecks: issue.rechecks.map((recheck) => ({ ...recheck, ...rechecks.find(({ key }) => key === recheck.key) })),
    }),
  };
}
