import { dateInWords, reasonInWords, type CalendarAdopted } from '@rectify/domain';

/** 日历调整 as the timeline tells it: what moved, or that nothing did. `nameOf` names a responsible unit. */
export function calendarStory(event: CalendarAdopted, nameOf: (unitId: string | null) => string | null): { readonly title: string; readonly detail: string } {
  const { assignment, tasks } = event;
  const lines = [
    ...(assignment ? [changed('整改时限', assignment.before, assignment.after)] : []),
    ...tasks.map(({ taskId, before, term }) => {
      // A task's id is `stage/unit/round`.
      const unit = nameOf(taskId.split('/')[1] ?? null);
      return changed(`办理期限${unit ? `（${unit}）` : ''}`, before, { date: term.due, provisional: term.provisional });
    }),
  ].filter((line) => line !== '');
  return { title: `${reasonInWords(event)}，重新计算日期`, detail: lines.length > 0 ? lines.join('\n') : '日期没有变动' };
}

type StandingDate = NonNullable<CalendarAdopted['assignment']>['before'];

function changed(what: string, before: StandingDate, after: StandingDate): string {
  if (before.date !== after.date) return `${what}由${dateInWords(before)}改为${dateInWords(after)}`;
  return before.provisional !== after.provisional ? `${what}${after.date}${after.provisional ? '改为暂定' : '不再是暂定'}` : '';
}
