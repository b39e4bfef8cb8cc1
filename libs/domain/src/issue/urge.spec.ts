import {
  anIssue, department, departmentReviewer, economyBureau, events, given, handlerOf, headOf, leader, moment, officeClerk,
  refusal, secondLeader, statisticsReviewer, submits, supervisor, township, urges,
} from '../../../../test/builders';

const qingli = township('青栎镇');
const baita = township('白塔乡');

describe('催办', () => {
  it.each([
    ['整改办', officeClerk],
    ['督办员', supervisor],
    ['责任领导', leader],
    ['牵头单位经办人', handlerOf(economyBureau)],
    ['牵头单位主要负责人', headOf(economyBureau)],
  ])('may be started by %s', (_, person) => {
    given(anIssue().inWork()).when(person, urges()).then(events('issueUrged'));
  });

  it.each([
    ['the unit itself', handlerOf(qingli)],
    ['a leader of other issues', secondLeader],
    ['a reviewer of the lead unit', departmentReviewer],
    ['another department', headOf(department('县水利局'))],
    ['the statistics reviewer', statisticsReviewer],
  ])('may not be started by %s', (_, person) => {
    given(anIssue().inWork()).when(person, urges()).then(refusal('NOT_ALLOWED', '催办由'));
  });

  it('reaches every open branch, or the one that was chosen', () => {
    const issue = anIssue().withUnits(qingli, baita).inWork();
    const story = given(issue).when(officeClerk, urges(baita)).then(events('issueUrged'));
    expect(story.issue.lastUrgedAt).toEqual({ [`work/${baita.id}/1`]: moment('2026-09-01 09:00') });
    story.when(officeClerk, urges());
    expect(issue.scene.log.at(-1)?.event).toMatchObject({ taskIds: [`work/${qingli.id}/1`] });
    expect(story.issue.marks.urges).toBe(2);
  });

  it('comes not more often than every four hours, whoever urges', () => {
    given(anIssue().inWork())
      .when(officeClerk, urges(), '2026-09-02 09:00')
      .when(leader, urges(), '2026-09-02 12:59')
      .then(refusal('URGED_RECENTLY', '4小时内'))
      .when(leader, urges(), '2026-09-02 13:00')
      .then(events('issueUrged'));
  });

  it('the gap belongs to the task: the next stage may be urged at once', () => {
    given(anIssue().inWork())
      .when(officeClerk, urges())
      .when(headOf(qingli), submits())
      .when(officeClerk, urges())
      .then(events('issueUrged'));
  });

  it('of a task that has been done in the meantime is told so', () => {
    const issue = anIssue().withUnits(qingli, baita).inWork();
    const { id } = issue.issue.tasks[0]!;
    given(issue.submittedBy(qingli))
      .when(officeClerk, () => ({ type: 'urge', taskId: id, message: '请抓紧' }))
      .then(refusal('STALE_VERSION', '不用再催'));
  });

  it('before 交办 nobody is there to be urged', () => {
    given(anIssue().registered()).when(officeClerk, urges()).then(refusal('WRONG_STAGE'));
  });

  it('tells the people on duty and the head of the branch why, with the words of who urges', () => {
    const story = given(anIssue().withUnits(qingli, baita).submittedBy(qingli)).when(officeClerk, urges(qingli, '本周五前请审完'));
    expect(story.notices.at(-1)).toMatchObject({
      kind: '催办',
      taskId: `townshipReview/${qingli.id}/1`,
      body: expect.stringContaining('本周五前请审完'),
      recipients: [
        { holder: { unitId: qingli.id, role: 'townshipReviewer' }, why: expect.stringContaining('“乡镇审核”由您办理') },
        { holder: { unitId: qingli.id, role: 'head' }, why: expect.stringContaining('主要负责人') },
      ],
    });
  });
});
