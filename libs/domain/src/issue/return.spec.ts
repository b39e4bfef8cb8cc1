import {
  alsoAs, anIssue, approves, departmentReviewer, economyBureau, events, given, handlerOf, headOf, leader, moment, momentText,
  open, openTasks, reformReviewer, refusal, returns, signsOff, statisticsReviewer, submits, submitsPlan, township,
  townshipReviewerOf, department,
} from '../../../../test/builders';

const qingli = township('青栎镇');
const baita = township('白塔乡');
const water = department('县水利局');
const threeUnits = () => anIssue().withUnits(qingli, baita, water);

describe('退回 of one branch alone', () => {
  it('by its township level: the branch works again, the others do not notice', () => {
    const issue = threeUnits().submittedBy(qingli);
    const others = issue.issue.tasks.filter((task) => task.unitId !== qingli.id);
    const story = given(issue)
      .when(townshipReviewerOf(qingli), returns('work', { from: qingli, opinion: '照片不是现场的' }))
      .then(events('issueReturned', 'stageOpened'))
      .then(open('work 白塔乡', 'work 县水利局', 'work 青栎镇'));
    expect(story.issue.tasks.filter((task) => task.unitId !== qingli.id)).toEqual(others);
    expect(story.issue.tasks.at(-1)).toMatchObject({ id: `work/${qingli.id}/2`, round: 2, returned: { opinion: '照片不是现场的' } });
  });

  it('by the lead unit before it sums up: the others stay through, and only the returned one signs again', () => {
    const story = given(threeUnits().inSubmission())
      .when(handlerOf(economyBureau), returns('work', { units: [baita] }))
      .then(refusal('NOT_YOUR_TASK', '主要负责人'))
      .when(headOf(economyBureau), returns('work', { units: [baita] }))
      .then(open('work 白塔乡'));
    expect(story.issue.signatures.filter((each) => each.stage === 'townshipReview').map((each) => each.unitId)).toEqual([qingli.id]);
    story
      .when(headOf(baita), submits(baita))
      .when(townshipReviewerOf(baita), approves(baita))
      .then(events('stageApproved', 'stageOpened'))
      .then(open('leadSubmission'));
  });

  it('by a department: of three branches the two that were chosen', () => {
    given(threeUnits().inReview('部门'))
      .when(departmentReviewer, returns('work', { units: [qingli, water, qingli] }))
      .then(open('work 青栎镇', 'work 县水利局'));
  });

  it('a unit that is not part of the issue cannot be chosen', () => {
    given(threeUnits().inReview('部门'))
      .when(departmentReviewer, returns('work', { units: [qingli, township('云溪镇')] }))
      .then(refusal('UNKNOWN_UNIT'))
      .then(open('departmentReview'));
  });
});

describe('退回 of the issue', () => {
  it('without a choice every branch works again', () => {
    given(threeUnits().inReview('统计'))
      .when(statisticsReviewer, returns('work'))
      .then(open('work 青栎镇', 'work 白塔乡', 'work 县水利局'));
  });

  it('to an earlier level of the chain: that level and the later ones sign again, earlier signatures stand', () => {
    const story = given(anIssue().withUnits(qingli).section('投资').inSignOff())
      .when(leader, returns('departmentReview', { opinion: '行业意见过于笼统' }))
      .then(open('departmentReview'));
    expect(story.issue.signatures.map(({ stage }) => stage)).toEqual(['planLeadReview', 'planOfficeReview', 'townshipReview']);
    story
      .when(departmentReviewer, approves())
      .when(reformReviewer, approves())
      .when(statisticsReviewer, approves())
      .when(leader, signsOff())
      .then(events('rechecksScheduled', 'issueClosed'));
    expect(story.issue.signatures).toHaveLength(7);
  });

  it('to the plan: everything is done again, and every rung of the second round is possible again', () => {
    const issue = anIssue().withUnits(qingli).inReview('部门');
    const story = given(issue).when(departmentReviewer, returns('planning')).then(open('planning'));
    expect(story.issue.signatures).toEqual([]);
    story.when(handlerOf(qingli), submitsPlan()).then(open('planLeadReview'));
    issue.closed();
    expect(issue.issue.rounds).toMatchObject({
      'receipt/township-青栎镇': 1, 'planning/issue': 2, 'work/township-青栎镇': 2, 'signOff/issue': 1,
    });
  });

  it.each([
    ['乡镇', townshipReviewerOf(qingli), 'planning'],
    ['部门', departmentReviewer, 'receipt'],
    ['部门', departmentReviewer, 'statisticsReview'],
    ['统计', statisticsReviewer, 'assignment'],
    ['统计', statisticsReviewer, 'no-such-stage'],
  ] as const)('from %s审核 the definition does not allow every way back', (level, person, to) => {
    given(anIssue().withUnits(qingli).inReview(level)).when(person, returns(to)).then(refusal('RETURN_NOT_ALLOWED'));
  });

  it('not to a level this issue never passed', () => {
    given(anIssue().section('工业').inReview('统计'))
      .when(statisticsReviewer, returns('reformReview'))
      .then(refusal('RETURN_NOT_ALLOWED', '没有经过“发改审核”'))
      .when(statisticsReviewer, returns('departmentReview'))
      .then(open('departmentReview'));
  });

  it('needs an opinion', () => {
    given(anIssue().inReview('部门')).when(departmentReviewer, returns('work', { opinion: '\n ' })).then(refusal('OPINION_MISSING'));
  });

  it('a voided signature no longer binds its person to the level, but doing the work does', () => {
    const both = alsoAs(departmentReviewer, 'head');
    given(anIssue().withUnits(economyBureau, qingli).ledBy(water).inReview('部门'))
      .when(both, approves())
      .when(statisticsReviewer, returns('work', { units: [economyBureau] }))
      .when(both, submits(economyBureau))
      .then(events('closureSubmitted', 'stageOpened'))
      .when(headOf(water), submits())
      .when(both, approves())
      .then(refusal('VERIFIER_IS_DOER'));
  });
});

describe('rounds stay readable', () => {
  it('the log keeps each opinion and each signature, the issue counts the returns', () => {
    const issue = anIssue().withUnits(qingli).inReview('部门');
    given(issue).when(departmentReviewer, returns('work', { opinion: '第一次：缺凭证' }));
    issue.inReview('部门');
    given(issue).when(departmentReviewer, returns('work', { opinion: '第二次：仍缺凭证' }));
    issue.closed();
    const opinions = issue.scene.log.flatMap(({ event }) => (event.type === 'issueReturned' ? [event.opinion] : []));
    const townshipApprovals = issue.scene.log.filter(({ event }) => event.type === 'stageApproved' && event.stage === 'townshipReview');
    expect(opinions).toEqual(['第一次：缺凭证', '第二次：仍缺凭证']);
    expect(townshipApprovals).toHaveLength(3);
    expect(issue.issue.marks.returns).toBe(2);
    expect(issue.issue.signatures.filter((each) => each.stage === 'townshipReview')).toHaveLength(1);
  });
});

describe('the ladder after a return', () => {
  const rungs = (issue: ReturnType<typeof anIssue>) => issue.issue.tasks[0]!.rungs.map(({ key, at }) => `${key} ${momentText(at)}`);

  it('is armed afresh from the day of the return', () => {
    const issue = anIssue().withUnits(qingli).inReview('乡镇').at('2026-09-10 10:00');
    given(issue).when(townshipReviewerOf(qingli), returns('work')).when(headOf(qingli), submits(), '2026-09-14 10:00');
    expect(openTasks(issue.issue)).toEqual(['townshipReview 青栎镇']);
    expect(rungs(issue)).toEqual([
      'before1 2026-09-15 09:00', 'dueDay 2026-09-16 09:00', 'overdue 2026-09-16 18:00', 'after1 2026-09-17 09:00',
      'after2 2026-09-18 09:00', 'after5 2026-09-22 09:00', 'after8 2026-09-28 09:00', 'after15 2026-10-13 09:00',
    ]);
  });

  it('after the deadline has passed work still has five working days, and every rung that was used is there again', () => {
    const issue = anIssue().withUnits(qingli).dueOn('2026-09-08').inWork().at('2026-09-10 12:00');
    const used = issue.scene.log.flatMap(({ event }) => (event.type === 'rungReached' ? [event.rung] : []));
    expect(used).toEqual(['before3', 'before1', 'dueDay', 'overdue', 'after1', 'after2']);
    given(issue.submittedBy(qingli)).when(townshipReviewerOf(qingli), returns('work'));
    const [task] = issue.issue.tasks;
    expect(task).toMatchObject({ due: '2026-09-17', openedAt: moment('2026-09-10 12:00') });
    expect(task!.rungs.map(({ key }) => key)).toEqual([...used, 'after5', 'after8', 'after15']);
  });
});
