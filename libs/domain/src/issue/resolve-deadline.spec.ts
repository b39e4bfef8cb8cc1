import { statisticsInspection } from '@rectify/definitions';
import { aDeadline, anIssue, calendar2026, openTasks } from '../../../../test/builders';
import type { ParsedDeadline } from '../deadline-phrase';
import { deadlineProblem, resolveDeadline } from './resolve-deadline';

const resolve = (deadline: Partial<ParsedDeadline>, assignedOn = '2026-09-01') =>
  resolveDeadline(
    { ...anIssue().issue.facts, deadline: aDeadline({ lastDate: null, ...deadline }) },
    assignedOn,
    statisticsInspection.deadlinePolicy,
    calendar2026,
  );

describe('整改时限 at 交办', () => {
  it('a date is taken as it stands, with its words beside it', () => {
    const resolved = resolve({ kind: 'date', verbatim: '9月底前', lastDate: '2026-09-30' });
    expect(resolved).toEqual({ date: '2026-09-30', provisional: false, basis: '“9月底前”' });
  });

  it('立行立改 has a date too: 15 working days after 交办, the make-up Sunday counted, 中秋 not', () => {
    // From Wednesday 9-02: 3 days that week, 5, 5, Sunday 9-20 makes 14, Monday 9-21 the 15th.
    const due = { date: '2026-09-21', provisional: false, basis: expect.stringContaining('15个工作日') };
    expect(resolve({ kind: 'immediate', verbatim: '立行立改' })).toMatchObject(due);
    expect(resolve({ kind: 'immediate+standing', verbatim: '立行立改，长期坚持' })).toMatchObject({ date: '2026-09-21' });
  });

  it('立行立改 that reaches into 2027 is 暂定', () => {
    expect(resolve({ kind: 'immediate', verbatim: '立行立改' }, '2026-12-14')).toMatchObject({ date: '2027-01-04', provisional: true });
  });

  it('长期坚持 has a first outer limit of three months', () => {
    expect(resolve({ kind: 'standing', verbatim: '长期坚持' })).toMatchObject({ date: '2026-12-01', provisional: false });
    expect(resolve({ kind: 'standing', verbatim: '长期坚持' }, '2026-11-30')).toMatchObject({ date: '2027-02-28' });
  });

  it('a date that only weekends gave stays 暂定', () => {
    const resolved = resolve({ kind: 'workdays', verbatim: '90个工作日内', provisionalDate: '2027-01-08' });
    expect(resolved).toMatchObject({ date: '2027-01-08', provisional: true });
  });

  it.each<Partial<ParsedDeadline>>([
    { kind: 'unclear', verbatim: '尽快' },
    { kind: 'unclear', verbatim: '' },
    { kind: 'unclear', verbatim: '12月前', lastDate: '2026-11-30' },
    { kind: 'relative', verbatim: '反馈后3个月内' },
    { kind: 'phased', verbatim: '分别于……完成' },
  ])('what is unclear is refused and never guessed: %p', (deadline) => {
    expect(resolve(deadline)).toMatchObject({ code: 'DEADLINE_UNCLEAR' });
    const facts = { ...anIssue().issue.facts, deadline: aDeadline({ lastDate: null, ...deadline }) };
    expect(deadlineProblem(facts)).toMatchObject({ code: 'DEADLINE_UNCLEAR' });
  });

  it('what a person decided is the basis, with the words of the list beside it', () => {
    const resolved = resolve({ kind: 'date', verbatim: '尽快', lastDate: '2026-10-31', decided: '2026-10-31' });
    expect(resolved).toEqual({ date: '2026-10-31', provisional: false, basis: '由人工确定为2026-10-31，清单原文“尽快”' });
    expect(resolve({ kind: 'immediate', verbatim: '', decided: '立行立改' })).toMatchObject({
      basis: '由人工确定为立行立改，清单原文空白：立行立改，交办后15个工作日',
    });
  });

  it('an empty cell is called empty', () => {
    expect(resolve({ kind: 'unclear', verbatim: '' })).toMatchObject({ message: expect.stringContaining('空白') });
  });
});

describe('the limit of 整改实施', () => {
  const workDue = (date: string) => anIssue().dueOn(date).inWork().issue.tasks[0];

  it('is the issue’s own deadline', () => {
    expect(workDue('2026-09-30')).toMatchObject({ due: '2026-09-30', provisional: false });
    expect(workDue('2026-09-02')).toMatchObject({ due: '2026-09-02' });
  });

  it('moves off a rest day to the next working day', () => {
    expect(workDue('2026-10-03')).toMatchObject({ due: '2026-10-08' });
    expect(workDue('2026-09-20')).toMatchObject({ due: '2026-09-20' });
  });

  it('is never shorter than five working days when the deadline is already past', () => {
    expect(workDue('2026-08-20')).toMatchObject({ due: '2026-09-08' });
    expect(workDue('2026-09-01')).toMatchObject({ due: '2026-09-08' });
  });

  it('each stage of the chain counts from its own opening', () => {
    const issue = anIssue().at('2026-09-24 16:00').assigned();
    // Thursday before 中秋 (9-25 to 9-27): one working day later is Monday.
    expect(issue.issue.tasks[0]).toMatchObject({ due: '2026-09-28' });
    issue.received();
    expect(openTasks(issue.issue)).toEqual(['planning']);
    // 9-28, 29, 30, then 国庆, 10-08, 10-09.
    expect(issue.issue.tasks[0]).toMatchObject({ due: '2026-10-09' });
  });
});
