import type { Actor } from '@rectify/domain';
import { statisticsInspectionV1 } from '@rectify/definitions';
import {
  alsoAs, anIssue, approves, asLeader, commerceBureau, department, departmentReviewer, departmentReviewerOf, events, given,
  headOf, leader, officeClerk, onTask, open, openTasks, personOf, positions, receives, reformReviewer, refusal, reports,
  secondLeader, signsOff, statisticsReviewer, submitsPlan, supervisor, township, townshipReviewerOf, urges, handlerOf,
} from '../../../../test/builders';

const qingli = township('青栎镇');
const water = department('县水利局');

/** The levels an issue passes from 提交销号 on, each signed by its own person. */
function levelsOf(issue: ReturnType<typeof anIssue>): readonly string[] {
  const submitted = issue.submittedBy(...issue.issue.facts.responsibleUnits);
  const levels = [...openTasks(submitted.issue)];
  const passed = submitted.closed().scene.log;
  const from = passed.findLastIndex(({ event }) => event.type === 'closureSubmitted');
  return [...levels, ...passed.slice(from + 2).flatMap(({ event }) => (event.type === 'stageOpened' ? [event.stage] : []))];
}

describe('levels present', () => {
  it('乡镇审核 only for townships, 发改审核 only for 投资', () => {
    expect(levelsOf(anIssue().withUnits(qingli).section('投资'))).toEqual([
      'townshipReview 青栎镇', 'departmentReview', 'reformReview', 'statisticsReview', 'signOff',
    ]);
    expect(levelsOf(anIssue().withUnits(qingli).section('工业'))).toEqual([
      'townshipReview 青栎镇', 'departmentReview', 'statisticsReview', 'signOff',
    ]);
    expect(levelsOf(anIssue().withUnits(water).section('投资'))).toEqual(['departmentReview', 'reformReview', 'statisticsReview', 'signOff']);
    expect(levelsOf(anIssue().withUnits(water).section('商贸'))).toEqual(['departmentReview', 'statisticsReview', 'signOff']);
  });

  it('部门审核 is the industry department’s of this very issue', () => {
    given(anIssue().with({ positions: { ...positions, industryDepartment: commerceBureau } }).inReview('部门'))
      .when(departmentReviewer, approves())
      .then(refusal('NOT_YOUR_TASK', '县商务局部门审核人员'))
      .when(departmentReviewerOf(commerceBureau), approves())
      .then(events('stageApproved', 'stageOpened'));
  });
});

describe('who signs which level', () => {
  const everyone: readonly Actor[] = [
    handlerOf(qingli), headOf(qingli), townshipReviewerOf(qingli), townshipReviewerOf(township('白塔乡')), departmentReviewer, reformReviewer,
    statisticsReviewer, officeClerk, supervisor, leader,
  ];

  it.each([
    ['乡镇', townshipReviewerOf(qingli)],
    ['部门', departmentReviewer],
    ['发改', reformReviewer],
    ['统计', statisticsReviewer],
  ] as const)('%s审核: one person on duty, everybody else is refused', (level, onDuty) => {
    const story = given(anIssue().withUnits(qingli).section('投资').inReview(level));
    for (const person of everyone.filter((each) => each.personId !== onDuty.personId)) {
      story.when(person, approves()).then(refusal('NOT_YOUR_TASK'));
    }
    story.when(onDuty, approves(undefined, '现场属实')).then(events('stageApproved', 'stageOpened'));
    const { personId, name, unitName } = onDuty;
    expect(story.issue.signatures.at(-1)).toMatchObject({ personId, name, unitName, opinion: '现场属实' });
  });

  it('a person signs at most one level, whatever duties they hold', () => {
    const reform = anIssue().issue.facts.positions.reformBureau!;
    const both = alsoAs(reformReviewer, 'departmentReviewer');
    given(anIssue().section('投资').with({ positions: { ...positions, industryDepartment: reform } }).inReview('部门'))
      .when(both, approves())
      .then(open('reformReview'))
      .when(both, approves())
      .then(refusal('ALREADY_SIGNED', '一人只签一级'))
      .when(personOf(reform, 'reformReviewer', 2), approves())
      .then(open('statisticsReview'));
  });

  it('a command that does not belong to the stage is refused before anything else is looked at', () => {
    const issue = anIssue().inReview('统计');
    const { id } = issue.issue.tasks[0]!;
    given(issue)
      .when(statisticsReviewer, onTask(id, receives()))
      .then(refusal('WRONG_STAGE', '统计审核'))
      .when(statisticsReviewer, onTask(id, submitsPlan()))
      .then(refusal('WRONG_STAGE'))
      .when(statisticsReviewer, onTask(id, reports()))
      .then(refusal('WRONG_STAGE'))
      .when(statisticsReviewer, onTask(id, signsOff()))
      .then(refusal('WRONG_STAGE'))
      .when('time', onTask(id, approves()))
      .then(refusal('NOT_ALLOWED', '只能由人'));
  });

  it('a page that shows yesterday’s task is told to refresh', () => {
    const issue = anIssue().inReview('部门');
    const { id } = issue.issue.tasks[0]!;
    given(issue)
      .when(departmentReviewer, approves())
      .when(departmentReviewer, onTask(id, approves()))
      .then(refusal('STALE_VERSION'))
      .when(statisticsReviewer, onTask(id, approves()))
      .then(refusal('STALE_VERSION'));
  });
});

describe('签批销号', () => {
  it('is the 责任领导’s; the conclusion is one the definition knows', () => {
    const story = given(anIssue().inSignOff())
      .when(secondLeader, signsOff())
      .then(refusal('NOT_YOUR_TASK', leader.name))
      .when(officeClerk, signsOff())
      .then(refusal('NOT_YOUR_TASK'))
      .when(leader, signsOff('差不多' as never))
      .then(refusal('UNKNOWN_CONCLUSION', '差不多'))
      .when(leader, signsOff('已完成并长期坚持'))
      .then(events('rechecksScheduled', 'issueClosed'));
    expect(story.issue).toMatchObject({ phase: 'closed', conclusion: '已完成并长期坚持', tasks: [] });
  });

  it('of two leaders either may sign', () => {
    const two = () => anIssue().with({ leaders: [asLeader(leader), asLeader(secondLeader)] }).inSignOff();
    given(two()).when(leader, signsOff()).then(events('rechecksScheduled', 'issueClosed'));
    given(two()).when(secondLeader, signsOff()).then(events('rechecksScheduled', 'issueClosed'));
  });

  it('closed is final, for everybody and for time where nobody looks again', () => {
    const issue = anIssue().following(statisticsInspectionV1).closed();
    const before = issue.issue;
    given(issue)
      .when(leader, signsOff())
      .then(refusal('ALREADY_CLOSED'))
      .when(officeClerk, urges())
      .then(refusal('ALREADY_CLOSED'))
      .when(headOf(qingli), reports())
      .then(refusal('ALREADY_CLOSED'))
      .when('time', () => ({ type: 'passTime' }), '2027-09-01 09:00')
      .then(refusal('NOTHING_DUE'));
    expect(issue.issue).toBe(before);
  });

  it('at the end every level’s signature stands, each by another person', () => {
    const { signatures } = anIssue().withUnits(qingli).section('投资').closed().issue;
    expect(signatures.map(({ stage }) => stage)).toEqual([
      'planLeadReview', 'planOfficeReview', 'townshipReview', 'departmentReview', 'reformReview', 'statisticsReview', 'signOff',
    ]);
    expect(new Set(signatures.map(({ personId }) => personId)).size).toBe(signatures.length);
  });
});
