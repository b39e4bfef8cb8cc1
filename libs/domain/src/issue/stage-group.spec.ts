import {
  anIssue, approves, besideReform, departmentReviewer, events, given, headOf, inspector, onTask, open, reformReviewer, refusal, returns,
  secondInspector, statisticsReviewer, submits, township, townshipReviewerOf,
} from '../../../../test/builders';
import { allInOrder } from '../../../../test/builders/forms';
import type { Definition } from '../definition';
import { statusOf } from './status';

const qingli = township('青栎镇');
const reform = 'reformReview/issue/1';
const council = 'disciplineReview/issue/1';
const signs = (taskId: string, definition: Definition) => {
  const stage = definition.stages.find(({ key }) => taskId.startsWith(`${key}/`))!;
  return onTask(taskId, () => ({ type: 'approve', taskId, opinion: '属实', checklist: allInOrder(stage) }));
};
const side = (completes: Parameters<typeof besideReform>[0], changes: Parameters<typeof besideReform>[1] = {}) => {
  const definition = besideReform(completes, changes);
  const issue = () => given(anIssue().following(definition).with({ amount: 20 }).withUnits(qingli).inReview('部门'));
  return { definition, inGroup: () => issue().when(departmentReviewer, approves()) };
};

describe('stages side by side, all asked', () => {
  const { definition, inGroup } = side('all');

  it('open together, and only both lead on', () => {
    inGroup()
      .then(open('reformReview', 'disciplineReview'))
      .when(inspector, signs(council, definition))
      .then(events('stageApproved'))
      .then(open('reformReview'))
      .when(reformReviewer, signs(reform, definition))
      .then(events('stageApproved', 'stageOpened'))
      .then(open('statisticsReview'));
  });

  it('each is told, with a term of its own', () => {
    const { issue, notices } = inGroup();
    expect(issue.tasks.map(({ stage, due }) => [stage, due])).toEqual([['reformReview', issue.tasks[0]?.due], ['disciplineReview', issue.tasks[0]?.due]]);
    expect(notices.filter(({ taskId }) => taskId === council).map(({ kind }) => kind)).toEqual(['告知']);
  });

  it('流程状态 names the first that is open', () => {
    const story = inGroup();
    expect(statusOf(definition, story.issue)).toBe('发改审核');
    expect(statusOf(definition, story.when(reformReviewer, signs(reform, definition)).issue)).toBe('纪委会审');
  });

  it('one of them returns: the other is no longer asked, and after the rework both sign again', () => {
    inGroup()
      .when(reformReviewer, signs(reform, definition))
      .when(inspector, onTask(council, returns('work')))
      .then(events('issueReturned', 'stageOpened'))
      .then(open('work 青栎镇'))
      .when(headOf(qingli), submits())
      .when(townshipReviewerOf(qingli), approves())
      .when(departmentReviewer, approves())
      .then(open('reformReview', 'disciplineReview'));
  });

  it('a return while the other is still open takes that task away, and says so to whoever holds it', () => {
    const story = inGroup()
      .when(reformReviewer, onTask(reform, returns('departmentReview')))
      .then(events('issueReturned', 'tasksWithdrawn', 'stageOpened'))
      .then(open('departmentReview'));
    const told = story.notices.filter(({ kind }) => kind === '无需办理');
    expect(told.flatMap(({ recipients }) => recipients.map(({ holder }) => holder))).toEqual([inspector, secondInspector].map(({ personId }) => ({ personId })));
    story.when(departmentReviewer, approves()).then(open('reformReview', 'disciplineReview'));
  });

  it('a later level returns to one of them: the other’s signature stands', () => {
    inGroup()
      .when(inspector, signs(council, definition))
      .when(reformReviewer, signs(reform, definition))
      .when(statisticsReviewer, returns('disciplineReview'))
      .then(open('disciplineReview'))
      .when(inspector, signs('disciplineReview/issue/2', definition))
      .then(open('statisticsReview'));
  });
});

describe('stages side by side, one is enough', () => {
  const { definition, inGroup } = side('any');

  it('the first signature leads on, and the other stage is withdrawn', () => {
    inGroup()
      .when(inspector, signs(council, definition))
      .then(events('stageApproved', 'tasksWithdrawn', 'stageOpened'))
      .then(open('statisticsReview'))
      .when(reformReviewer, signs(reform, definition))
      .then(refusal('STALE_VERSION'));
  });
});

describe('stages side by side, so many of them', () => {
  it('more than apply to the issue are not waited for', () => {
    const { definition, inGroup } = side({ atLeast: 2 }, { when: { fact: 'amount', over: 500 } });
    inGroup().then(open('reformReview')).when(reformReviewer, signs(reform, definition)).then(open('statisticsReview'));
  });

  it('a group none of whose stages applies is passed by', () => {
    const definition = besideReform('all', { when: { fact: 'amount', over: 500 } });
    const none = { ...definition, stages: definition.stages.map((stage) => (stage.key === 'reformReview' ? { ...stage, when: { fact: 'section', in: ['投资'] } as const } : stage)) };
    given(anIssue().following(none).with({ amount: 20 }).withUnits(qingli).inReview('部门')).when(departmentReviewer, approves()).then(open('statisticsReview'));
  });
});

describe('one of two people', () => {
  const { definition, inGroup } = side('all');

  it('either may sign, nobody else of their unit', () => {
    inGroup().when({ ...inspector, personId: 'another' }, signs(council, definition)).then(refusal('NOT_YOUR_TASK', '县纪委监委'));
    inGroup().when(secondInspector, signs(council, definition)).then(open('reformReview'));
  });
});
