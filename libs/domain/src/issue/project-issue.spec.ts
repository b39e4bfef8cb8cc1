import {
  anIssue, commerceBureau, department, departmentReviewer, economyBureau, given, handlerOf, headOf, leader, moment, positions,
  reports, returns, statisticsBureau, submits, township, townshipReviewerOf,
} from '../../../../test/builders';
import { holderKey } from './duty';
import { unitPercent } from './percent';
import { projectIssue } from './project-issue';
import { isPastDue, lightOf } from './status';

const qingli = township('青栎镇');
const baita = township('白塔乡');
const water = department('县水利局');
const project = (issue: ReturnType<typeof anIssue>) => projectIssue(issue.scene.definition, issue.issue);

describe('the list view of an issue', () => {
  it('before 交办 there is no task, no mark, no percentage', () => {
    expect(project(anIssue().registered())).toMatchObject({
      status: '待交办', stageName: '待交办', deadline: '2026-09-30', marks: null, nextWakeAt: null, percent: null, tasks: [],
    });
  });

  it('names the inbox of whoever holds the task, once each', () => {
    const [task] = project(anIssue().inWork()).tasks;
    expect(task).toMatchObject({ stageName: '整改实施', act: 'work', round: 1, returned: false });
    expect(task?.holders).toEqual([`unit:${qingli.id}:handler`, `unit:${qingli.id}:head`]);
    expect(project(anIssue().inSignOff()).tasks[0]?.holders).toEqual([`person:${leader.personId}`]);
    expect(holderKey({ personId: leader.personId })).toBe(`person:${leader.personId}`);
  });

  it('is seen by the responsible and lead units and by the levels it passes', () => {
    const ofCommerce = anIssue().withUnits(qingli, water).with({ positions: { ...positions, industryDepartment: commerceBureau } });
    const { unitIds, leaderIds } = project(ofCommerce.assigned());
    expect(unitIds).toEqual(expect.arrayContaining([qingli.id, water.id, economyBureau.id, commerceBureau.id, statisticsBureau.id]));
    expect(unitIds).not.toContain(baita.id);
    expect(leaderIds).toEqual([leader.personId]);
  });

  it('stands where its least advanced branch stands', () => {
    const issue = anIssue().withUnits(qingli, baita).submittedBy(qingli);
    expect(project(issue).status).toBe('整改中');
    expect(project(issue.submittedBy(baita)).status).toBe('乡镇审核');
    expect(project(issue.inSubmission()).status).toBe('待汇总提交');
    expect(project(issue.closed())).toMatchObject({ status: '已销号', stageName: '已销号', percent: 100, nextWakeAt: moment('2026-10-08 09:00') });
  });

  it('is 已退回 while everything that is behind was returned', () => {
    const issue = anIssue().withUnits(qingli, baita).submittedBy(qingli);
    given(issue).when(townshipReviewerOf(qingli), returns('work', { from: qingli }));
    expect(project(issue).status).toBe('整改中');
    given(issue.submittedBy(baita));
    expect(project(issue).status).toBe('已退回');
  });
});

describe('progress is the mean over the units', () => {
  it('of what they report; a submission that stands counts whole', () => {
    const issue = anIssue().withUnits(qingli, baita, water).inWork();
    expect(project(issue).percent).toBeNull();
    given(issue).when(handlerOf(qingli), reports(qingli, { percent: 40 }));
    expect(project(issue).percent).toBe(13);
    given(issue).when(headOf(water), submits(water));
    expect(project(issue).percent).toBe(47);
    expect([qingli, baita, water].map(({ id }) => unitPercent(issue.scene.definition, issue.issue, id))).toEqual([40, null, 100]);
  });

  it('a unit whose branch came back is no longer finished', () => {
    const issue = anIssue().withUnits(qingli, baita).inWork();
    given(issue).when(handlerOf(qingli), reports(qingli, { percent: 70 }));
    issue.inReview('部门');
    expect(project(issue).percent).toBe(100);
    given(issue).when(departmentReviewer, returns('work', { units: [qingli] }));
    expect(project(issue).percent).toBe(85);
    given(issue).when(headOf(qingli), submits(qingli));
    expect(project(issue).percent).toBe(100);
  });
});

describe('预警灯', () => {
  const light = (issue: ReturnType<typeof anIssue>, at: string) => lightOf(issue.issue, moment(at));

  it('goes 绿, 蓝 three working days before, 黄 at 18:00 of the due day, 红 two working days later', () => {
    const issue = anIssue().dueOn('2026-09-30').inWork();
    expect(light(issue, '2026-09-23 23:59')).toBe('绿');
    expect(light(issue, '2026-09-24 00:00')).toBe('蓝');
    expect(light(issue, '2026-09-30 17:59')).toBe('蓝');
    expect(light(issue, '2026-09-30 18:00')).toBe('黄');
    expect(light(issue, '2026-10-08 23:59')).toBe('黄');
    expect(light(issue, '2026-10-09 00:00')).toBe('红');
    expect(['2026-09-30 17:59', '2026-09-30 18:00', '2026-10-09 00:00'].map((at) => isPastDue(light(issue, at)))).toEqual([false, true, true]);
  });

  it('of several branches shows the worst', () => {
    const issue = anIssue().withUnits(qingli, baita).dueOn('2026-10-30').inWork();
    given(issue).when(headOf(qingli), submits(qingli));
    expect(light(issue, '2026-09-03 18:00')).toBe('黄');
    given(issue).when(townshipReviewerOf(qingli), returns('work', { from: qingli }));
    expect(light(issue, '2026-09-03 18:00')).toBe('绿');
  });

  it('is 绿 before 交办 and 灰 once closed', () => {
    expect(light(anIssue().registered(), '2027-01-01 00:00')).toBe('绿');
    expect(light(anIssue().closed(), '2027-01-01 00:00')).toBe('灰');
  });
});
