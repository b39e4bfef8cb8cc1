import {
  anIssue, approves, department, departmentReviewer, events, given, headOf, onTask, personOf, refusal, township, withStage,
} from '../../../../test/builders';
import type { Duty, Rung } from '../definition';
import { projectIssue } from './project-issue';
import { mayNotDraftAbout } from '../order/decide-order';
import { availableActions } from './available-actions';

const qingli = township('青栎镇');
const audit = department('县审计局');
const auditor = personOf(audit, 'departmentReviewer');
const colleague = personOf(audit, 'departmentReviewer', 2);
const head = headOf(audit);
const byUnit: Duty = { relation: 'namedUnit', unit: audit, role: 'departmentReviewer' };
const byPerson: Duty = { relation: 'namedPerson', person: { id: auditor.personId, name: auditor.name, post: '股长' }, unit: audit, role: 'departmentReviewer' };
const ladder: readonly Rung[] = [
  { key: 'before1', step: '提醒', at: { workdays: -1, time: '09:00' }, audience: ['onDuty', 'unitHead'], channels: ['inApp'] },
];

const reviewedBy = (duty: Duty) => anIssue().following(withStage('departmentReview', { duty: [duty], ladder })).withUnits(qingli).inReview('部门');
const holders = (issue: ReturnType<typeof reviewedBy>) => projectIssue(issue.scene.definition, issue.issue).tasks.map((task) => task.holders);

describe('a stage that one unit holds by name', () => {
  it('is for whoever has the role there, and for nobody of the usual unit', () => {
    const issue = reviewedBy(byUnit);
    expect(holders(issue)).toEqual([[`unit:${audit.id}:departmentReviewer`]]);
    given(issue)
      .when(departmentReviewer, approves())
      .then(refusal('NOT_YOUR_TASK', '由县审计局部门审核人员办理'))
      .when(colleague, approves())
      .then(events('stageApproved', 'stageOpened'));
  });

  it('lets the unit see the issue from 交办 on', () => {
    const { scene, issue } = anIssue().following(withStage('departmentReview', { duty: [byUnit] })).withUnits(qingli).assigned();
    expect(projectIssue(scene.definition, issue).unitIds).toContain(audit.id);
  });
});

describe('a stage that one person holds by name', () => {
  it('is held by that person alone; the unit sees the issue', () => {
    const issue = reviewedBy(byPerson);
    expect(holders(issue)).toEqual([[`person:${auditor.personId}`]]);
    expect(projectIssue(issue.scene.definition, issue.issue).unitIds).toContain(audit.id);
    given(issue)
      .when(colleague, approves())
      .then(refusal('NOT_YOUR_TASK', `由县审计局${auditor.name}办理`))
      .when(head, approves())
      .then(refusal('NOT_YOUR_TASK'))
      .when(auditor, approves())
      .then(events('stageApproved', 'stageOpened'));
  });

  it('may be done for that person by a delegate, with both names', () => {
    const issue = reviewedBy(byPerson);
    const delegate = { personId: colleague.personId, name: colleague.name };
    given(issue).when({ ...auditor, delegate }, approves()).then(events('stageApproved', 'stageOpened'));
    expect(issue.issue.signatures.at(-1)).toMatchObject({ personId: auditor.personId, delegateId: colleague.personId });
  });

  it('falls to the head of the unit once that person is no longer in post', () => {
    const issue = reviewedBy(byPerson);
    const standing = { ...head, standsInFor: [auditor.personId] };
    expect(availableActions(issue.scene.definition, issue.issue, standing).map(({ type }) => type)).toContain('approve');
    const [task] = issue.issue.tasks;
    given(issue)
      .when({ ...head, standsInFor: ['somebody-else'] }, approves())
      .then(refusal('NOT_YOUR_TASK'))
      .when(standing, onTask(task!.id, approves()))
      .then(events('stageApproved', 'stageOpened'));
    expect(issue.issue.signatures.at(-1)).toMatchObject({ personId: head.personId });
  });

  it('counts once where everybody on duty signs', () => {
    const both: Duty = { ...byPerson, person: { id: colleague.personId, name: colleague.name, post: '股长' } };
    const issue = anIssue().following(withStage('departmentReview', { duty: [byPerson, both], signatures: 'everyHolder' })).withUnits(qingli).inReview('部门');
    given(issue)
      .when(colleague, approves())
      .then(events('stageSigned'))
      .when({ ...head, standsInFor: [auditor.personId] }, approves())
      .then(events('stageApproved', 'stageOpened'));
  });

  it('reminds that person, and the head of the named unit', () => {
    const { scene, issue } = reviewedBy(byPerson).at('2026-09-04 18:00');
    const told = scene.notices.filter(({ kind, taskId }) => kind === '提醒' && taskId === issue.tasks[0]!.id).flatMap(({ recipients }) => recipients.map(({ holder }) => holder));
    expect(told).toEqual([{ personId: auditor.personId }, { unitId: audit.id, role: 'head' }]);
  });

  it('has a unit to which 督办文书 can go', () => {
    const { scene, issue } = reviewedBy(byPerson);
    expect(mayNotDraftAbout(scene.definition, issue, 'yellow', issue.tasks[0]!.id)).toBeUndefined();
  });
});
