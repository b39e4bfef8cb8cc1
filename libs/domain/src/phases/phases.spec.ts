import {
  anIssue, events, given, handlerOf, headOf, moment, momentText, officeClerk, refusal, reports, resumes, returns, submits, suspends, township, townshipReviewerOf, type AnIssue,
} from '../../../../test/builders';
import { statisticsInspectionV1 } from '@rectify/definitions';
import { lightOf } from '../issue/status';
import { projectIssue } from '../issue/project-issue';

const qingli = township('青栎镇');
const baita = township('白塔乡');
const inPhases = (...units: readonly ReturnType<typeof township>[]) =>
  anIssue().withUnits(...units).due({
    kind: 'phased', verbatim: '第一阶段9月底前完成排查，第二阶段10月底前完成整改，第三阶段12月底前巩固', lastDate: '2026-12-31',
    phases: [{ due: '2026-09-30', label: '完成排查' }, { due: '2026-10-31', label: '完成整改' }, { due: '2026-12-31', label: '巩固' }],
  }).inWork();
const standing = () => anIssue().withUnits(qingli).due({ kind: 'standing', verbatim: '长期坚持', lastDate: null }).inWork();
const rungs = ({ issue }: AnIssue, prefix: string) =>
  issue.tasks.flatMap((task) => task.rungs.filter(({ key }) => key.startsWith(prefix)).map(({ key, at }) => `${key} ${momentText(at)}`));
const told = (issue: AnIssue, kind: string) => issue.scene.notices.filter((notice) => notice.kind === kind && notice.taskId?.startsWith('work/'));

describe('分阶段: one deadline a phase, each with its ladder', () => {
  it('the last phase is the whole; the dates of the others move off rest days', () => {
    // 10-31 is a Saturday: Monday 11-02, three working days before is Wednesday 10-28.
    expect(rungs(inPhases(qingli), 'phase')).toEqual([
      'phaseBefore3/1 2026-09-24 09:00', 'phaseBefore1/1 2026-09-29 09:00', 'phaseDue/1 2026-09-30 09:00', 'phaseOverdue/1 2026-09-30 18:00',
      'phaseBefore3/2 2026-10-28 09:00', 'phaseBefore1/2 2026-10-30 09:00', 'phaseDue/2 2026-11-02 09:00', 'phaseOverdue/2 2026-11-02 18:00',
    ]);
    expect(inPhases(qingli).issue.tasks[0]).toMatchObject({ due: '2026-12-31' });
  });

  it('the words name the phase, the light and the inbox follow the nearest one', () => {
    const issue = inPhases(qingli).at('2026-09-30 17:00');
    expect(told(issue, '提醒').at(-1)?.body).toContain('临近时限：整改实施（青栎镇）第1阶段（完成排查），2026-09-30前完成。');
    expect(projectIssue(issue.scene.definition, issue.issue).tasks[0]).toMatchObject({ due: '2026-09-30' });
    expect(lightOf(issue.issue, moment('2026-09-30 17:00'))).toBe('蓝');
    issue.at('2026-10-09 10:00');
    expect(lightOf(issue.issue, moment('2026-10-09 10:00'))).toBe('红');
    expect(told(issue, '逾期').at(-1)?.body).toContain('已逾期：整改实施（青栎镇）第1阶段（完成排查）');
    expect(issue.issue).toMatchObject({ marks: { everOverdue: true, yellowOrders: 0 }, work: { [qingli.id]: { phasesOverdue: [1] } } });
  });

  it('a report says which phase is done: its rungs fall away, the next one counts, the mark stays', () => {
    const issue = inPhases(qingli).at('2026-10-12 10:00').does(handlerOf(qingli), reports(undefined, { phase: 1 }));
    expect(issue.issue.work[qingli.id]).toMatchObject({ phasesOverdue: [1], phasesDone: [{ number: 1 }] });
    expect(rungs(issue, 'phase').every((each) => each.includes('/2 '))).toBe(true);
    expect(lightOf(issue.issue, moment('2026-10-12 10:00'))).toBe('绿');
    const early = inPhases(qingli).at('2026-09-15 10:00').does(handlerOf(qingli), reports(undefined, { phase: 1 })).at('2026-10-20 10:00');
    expect(early.issue.marks.everOverdue).toBe(false);
  });

  it('a phase twice, or one that is none, is refused', () => {
    given(inPhases(qingli))
      .when(handlerOf(qingli), reports(undefined, { phase: 4 }))
      .then(refusal('PROGRESS_INCOMPLETE', '这一阶段不在整改时限里'))
      .when(handlerOf(qingli), reports(undefined, { phase: 1 }))
      .then(events('progressReported'))
      .when(handlerOf(qingli), reports(undefined, { phase: 1 }))
      .then(refusal('PROGRESS_INCOMPLETE'));
  });

  it('branches go through their phases by themselves, also after a return', () => {
    const issue = inPhases(qingli, baita).does(handlerOf(qingli), reports(qingli, { phase: 1 })).at('2026-09-22 10:00');
    issue.does(headOf(qingli), submits(qingli)).does(townshipReviewerOf(qingli), returns('work'));
    const ofUnit = (id: string) => issue.issue.tasks.find(({ unitId }) => unitId === id)?.phases?.map(({ number }) => number);
    expect([ofUnit(qingli.id), ofUnit(baita.id)]).toEqual([[2], [1, 2]]);
  });

  it('中止 stops the clock of the phases as well', () => {
    // On 9-24 three working days are left until 9-30 (9-28, 9-29, 9-30); counted from 10-12: 10-15.
    const issue = inPhases(qingli).at('2026-09-24 10:00').does(officeClerk, suspends()).at('2026-10-12 10:00').does(officeClerk, resumes());
    expect(issue.issue.tasks[0]?.phases?.[0]).toMatchObject({ number: 1, on: '2026-10-15', due: '2026-10-15' });
    expect(lightOf(issue.issue, moment('2026-10-12 10:00'))).not.toBe('红');
    expect(rungs(issue, 'phaseOverdue/1')).toEqual(['phaseOverdue/1 2026-10-15 18:00']);
    expect(issue.at('2026-10-15 19:00').issue.work[qingli.id]?.phasesOverdue).toEqual([1]);
  });

  it('the first edition knows only the last date', () => {
    const old = anIssue().following(statisticsInspectionV1).due({ kind: 'phased', lastDate: '2026-12-31', phases: [{ due: '2026-09-30' }, { due: '2026-12-31' }] }).inWork();
    expect(old.issue.tasks[0]?.phases).toBeUndefined();
  });
});

describe('长期坚持 never finishes by a date', () => {
  it('reports by the month and a 阶段小结 after three months, no 到期 and no 督办', () => {
    // 三个月 after 9-01 is 12-01, a Tuesday.
    const issue = standing();
    expect(issue.issue.tasks[0]).toMatchObject({ due: '2026-12-01', standing: true });
    expect(rungs(issue, '')).toEqual([
      'monthly/2026-09 2026-09-28 09:00', 'monthly/2026-10 2026-10-26 09:00', 'monthly/2026-11 2026-11-25 09:00',
      'review 2026-12-01 09:00', 'reviewOver 2026-12-01 18:00',
    ]);
    expect(issue.scene.notices.at(-1)?.body).toContain('2026-12-01前作阶段小结');
  });

  it('the day passes, the next period begins, nothing is overdue', () => {
    const issue = standing().at('2026-12-02 10:00');
    expect(told(issue, '阶段小结').map(({ body }) => body)).toEqual([expect.stringContaining('长期坚持，不按日期办结，请作阶段小结')]);
    expect(issue.issue).toMatchObject({ marks: { everOverdue: false }, assignment: { deadline: '2027-03-01' }, tasks: [{ due: '2027-03-01', deadlineVersion: 2, provisional: true }] });
    expect(lightOf(issue.issue, moment('2026-12-02 10:00'))).toBe('绿');
    expect(rungs(issue, 'monthly')).toEqual(['monthly/2026-12 2026-12-25 09:00', 'monthly/2027-01 2027-01-25 09:00', 'monthly/2027-02 2027-02-25 09:00']);
    issue.at('2027-12-31 10:00');
    expect(told(issue, '逾期')).toEqual([]);
    expect(told(issue, '阶段小结')).toHaveLength(5);
    expect(issue.issue.marks).toMatchObject({ everOverdue: false, yellowOrders: 0 });
  });

  it('periods that nobody looked at are made up one by one, each month recorded once', () => {
    const issue = standing().afterOutageAt('2027-04-01 10:00');
    for (let turn = 0; turn < 4; turn += 1) given(issue).when('time', () => ({ type: 'passTime' }));
    expect(Object.keys(issue.issue.work[qingli.id]?.months ?? {})).toEqual(['2026-09', '2026-10', '2026-11', '2026-12', '2027-01', '2027-02', '2027-03']);
    expect(issue.issue.tasks[0]).toMatchObject({ due: '2027-06-01' });
  });

  it('in the first edition its first limit is a due day like any other', () => {
    const old = anIssue().following(statisticsInspectionV1).due({ kind: 'standing', verbatim: '长期坚持', lastDate: null }).inWork().at('2026-12-10 10:00');
    expect(old.issue.marks.everOverdue).toBe(true);
  });
});
