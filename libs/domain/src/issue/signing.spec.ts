import {
  amends, anIssue, approves, asLeader, besideReform, departmentReviewer, events, everyLeaderSigns, given, inspector, leader, officeClerk, onTask, open, reformReviewer, refusal, returns,
  secondInspector, secondLeader, signsOff, township,
} from '../../../../test/builders';
import { allInOrder } from '../../../../test/builders/forms';
import { statisticsInspection } from '@rectify/definitions';
import { availableActions } from './available-actions';
import { projectIssue } from './project-issue';

const qingli = township('青栎镇');
const council = 'disciplineReview/issue/1';

describe('two people sign one level', () => {
  const definition = besideReform('all', { signatures: { atLeast: 2 } });
  const signs = onTask(council, () => ({ type: 'approve', taskId: council, opinion: '没有发现问题', checklist: allInOrder(definition.stages.find(({ key }) => key === 'disciplineReview')!) }));
  const inGroup = () => given(anIssue().following(definition).withUnits(qingli).inReview('部门')).when(departmentReviewer, approves());

  it('the first is recorded, the second completes it; nobody signs twice', () => {
    inGroup()
      .when(inspector, signs)
      .then(events('stageSigned'))
      .then(open('reformReview', 'disciplineReview'))
      .when(inspector, signs)
      .then(refusal('ALREADY_SIGNED', '还需其他1人签署'))
      .when(secondInspector, signs)
      .then(events('stageApproved'))
      .then(open('reformReview'));
  });

  it('who has signed sees why the button rests, and the inbox lets go of the task', () => {
    const { issue } = inGroup().when(inspector, signs);
    expect(availableActions(definition, issue, inspector)).toContainEqual(expect.objectContaining({ type: 'approve', enabled: false, reason: expect.stringContaining('还需其他1人') }));
    const [, task] = projectIssue(definition, issue).tasks;
    expect(task?.holders).toEqual([`person:${secondInspector.personId}`]);
  });

  it('the second returns instead: the first signature falls', () => {
    const { issue } = inGroup().when(inspector, signs).when(secondInspector, onTask(council, returns('work')));
    expect(issue.signatures.filter(({ stage }) => stage === 'disciplineReview')).toEqual([]);
  });

  it('who signed one level signs no other', () => {
    inGroup().when(inspector, signs).when({ ...reformReviewer, personId: inspector.personId }, onTask('reformReview/issue/1', approves())).then(refusal('ALREADY_SIGNED'));
  });
});

describe('every 责任领导 signs off', () => {
  const definition = everyLeaderSigns(statisticsInspection);
  const inSignOff = () => given(anIssue().following(definition).withUnits(qingli).with({ leaders: [asLeader(leader), asLeader(secondLeader)] }).inSignOff());

  it('the issue is closed with the last of them', () => {
    const { issue } = inSignOff()
      .when(secondLeader, signsOff('基本完成'))
      .then(events('stageSigned'))
      .when(secondLeader, signsOff('基本完成'))
      .then(refusal('ALREADY_SIGNED'))
      .when(leader, signsOff('已完成'))
      .then(refusal('UNKNOWN_CONCLUSION', '基本完成'))
      .when(leader, signsOff('基本完成'))
      .then(events('rechecksScheduled', 'issueClosed'));
    expect(issue).toMatchObject({ phase: 'closed', conclusion: '基本完成' });
    expect(issue.signatures.filter(({ stage }) => stage === 'signOff').map(({ name }) => name)).toEqual([secondLeader.name, leader.name]);
  });

  it('one leader alone is everybody', () => {
    given(anIssue().following(definition).withUnits(qingli).inSignOff()).when(leader, signsOff()).then(events('rechecksScheduled', 'issueClosed'));
  });

  it('leaders do not change while they sign', () => {
    inSignOff().when(leader, signsOff()).when(officeClerk, amends({ leaders: [asLeader(leader)] })).then(refusal('WRONG_STAGE', '签批已开始'));
  });
});
