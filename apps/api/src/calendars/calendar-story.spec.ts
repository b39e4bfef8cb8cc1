import type { CalendarAdopted } from '@rectify/domain';
import { calendarStory } from './calendar-story';

const term = { due: '2027-01-15', provisional: false, dueAt: 0, blueAt: 0, redAt: 0, rungs: [] };
const told = (more: Partial<CalendarAdopted>) =>
  calendarStory({ type: 'calendarAdopted', calendarVersion: 2, years: [2027], tasks: [], ...more }, (unitId) => (unitId === 'u1' ? '青栎镇' : null));

describe('日历调整 in the timeline', () => {
  it('says what moved and what is no longer 暂定', () => {
    const assignment = { before: { date: '2027-01-14', provisional: true }, after: { date: '2027-01-15', provisional: false } };
    const task = (taskId: string, date: string) => ({ taskId, term, deadlineVersion: 1, before: { date, provisional: true } });
    expect(told({ assignment, tasks: [task('work/u1/1', '2027-01-14'), task('planning/issue/1', '2027-01-15')] })).toEqual({
      title: '2027年工作日历已公布，重新计算日期',
      detail: '整改时限由2027-01-14（暂定）改为2027-01-15\n办理期限（青栎镇）由2027-01-14（暂定）改为2027-01-15\n办理期限2027-01-15不再是暂定',
    });
  });

  it('says so when nothing moved', () => {
    expect(told({}).detail).toBe('日期没有变动');
  });
});
