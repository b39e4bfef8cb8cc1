import {
  anIssue, approves, asksForMoreTime, events, given, grants, handlerOf, headOf, leader, moment, momentText, officeClerk, open, receives, refusal, reports, returns,
  statisticsReviewer, submits, township, townshipReviewerOf,
} from '../../../../test/builders';
import { nextInstant } from '../escalation';
import { availableActions } from '../issue/available-actions';
import { projectIssue } from '../issue/project-issue';
import { statusOf } from '../issue/status';

const qingli = township('青栎镇');
const baita = township('白塔乡');
/** Registered on 2026-09-01, due on 2026-09-30. */
const atWork = () => anIssue().withUnits(qingli).dueOn('2026-09-30').inWork();
const due = (story: { issue: ReturnType<typeof atWork>['issue'] }) => story.issue.tasks.map((task) => task.due);

describe('延期', () => {
  it('is asked for by the unit’s head before the due day and waits in the leader’s inbox', () => {
    const built = atWork();
    const story = given(built)
      .when(handlerOf(qingli), asksForMoreTime('2026-10-30'))
      .then(refusal('NOT_YOUR_TASK', '主要负责人'))
      .when(headOf(qingli), asksForMoreTime('2026-10-30'))
      .then(events('requestMade'));
    expect(statusOf(built.scene.definition, story.issue)).toBe('延期审批中');
    expect(projectIssue(built.scene.definition, story.issue).tasks).toMatchObject([
      { stageName: '整改实施' },
      { stageName: '延期审批', act: 'signOff', holders: [`person:${leader.personId}`] },
    ]);
    expect(story.notices.at(-1)).toMatchObject({ kind: '延期申请', recipients: [{ holder: { personId: leader.personId } }] });
  });

  it('not decided in its two working days, it is reminded of once, and waits on', () => {
    const story = given(atWork()).when(headOf(qingli), asksForMoreTime('2026-10-30'), '2026-09-07 10:00');
    expect(momentText(nextInstant(story.issue)!)).toBe('2026-09-09 18:00');
    story.when(handlerOf(qingli), reports(), '2026-09-15 09:00').then(events('progressReported'));
    expect(story.notices.filter(({ kind, taskId }) => kind === '催办' && taskId?.startsWith('extension/')).map(({ at, recipients }) => [momentText(at), recipients.map(({ holder }) => holder)])).toEqual([
      ['2026-09-09 18:00', [{ personId: leader.personId }]],
    ]);
    story.when(leader, grants()).then(events('extensionDecided'));
  });

  it('its button says when it is too late', () => {
    const built = atWork();
    const button = (now: string) => availableActions(built.scene.definition, built.issue, headOf(qingli), moment(now)).find(({ type }) => type === 'requestExtension');
    expect(button('2026-09-30 17:59')).toMatchObject({ enabled: true });
    expect(button('2026-09-30 18:00')).toMatchObject({ enabled: false, reason: expect.stringContaining('已经到期') });
  });

  it('granted, it moves the deadline and arms the whole ladder afresh', () => {
    const story = given(atWork())
      .when(headOf(qingli), asksForMoreTime('2026-10-30'))
      .when(officeClerk, grants())
      .then(refusal('NOT_ALLOWED', '责任领导'))
      .when(leader, grants())
      .then(events('extensionDecided'));
    const [task] = story.issue.tasks;
    expect(story.issue.assignment?.deadline).toBe('2026-10-30');
    expect(task).toMatchObject({ due: '2026-10-30', deadlineVersion: 2 });
    expect(task?.rungs.map((rung) => rung.key)).toEqual(expect.arrayContaining(['before10', 'before3', 'dueDay', 'overdue', 'after2', 'after5']));
    expect(story.issue.extensions).toMatchObject([{ from: '2026-09-30', until: '2026-10-30' }]);
    expect(story.issue.requests).toEqual([]);
  });

  it('refused, it clears the request; the old deadline and its ladder stand', () => {
    const built = atWork();
    const before = built.issue.tasks;
    const story = given(built)
      .when(headOf(qingli), asksForMoreTime('2026-10-30'))
      .when(leader, grants({ granted: false, opinion: '' }))
      .then(refusal('OPINION_MISSING'))
      .when(leader, grants({ granted: false, opinion: '按期完成' }));
    expect(story.issue.tasks).toEqual(before);
    expect(story.issue.extensions ?? []).toEqual([]);
  });

  it('is not asked for too late, too long, for no listed reason, onto a rest day, or twice at once', () => {
    given(atWork())
      .when(headOf(qingli), asksForMoreTime('2026-12-31'))
      .then(refusal('DATE_NOT_ALLOWED', '2026-12-29'))
      .when(headOf(qingli), asksForMoreTime('2026-09-30'))
      .then(refusal('DATE_NOT_ALLOWED', '晚于'))
      .when(headOf(qingli), asksForMoreTime('2026-10-31'))
      .then(refusal('DATE_NOT_ALLOWED', '休息日'))
      .when(headOf(qingli), asksForMoreTime('2026-10-30', { reason: '太忙' }))
      .then(refusal('REASON_MISSING', '不可抗力'))
      .when(headOf(qingli), asksForMoreTime('2026-10-30', { opinion: ' ' }))
      .then(refusal('REASON_MISSING', '主要负责人意见'))
      .when(headOf(qingli), asksForMoreTime('2026-10-30'))
      .when(headOf(qingli), asksForMoreTime('2026-11-30'))
      .then(refusal('REQUEST_PENDING'));
    given(atWork()).when(headOf(qingli), asksForMoreTime('2026-10-30'), '2026-09-30 18:00').then(refusal('TOO_LATE', '到期前'));
  });

  it('is capped in number and, counted from the first deadline, in length', () => {
    given(atWork())
      .when(headOf(qingli), asksForMoreTime('2026-10-30'))
      .when(leader, grants())
      .when(headOf(qingli), asksForMoreTime('2026-12-30'))
      .then(refusal('DATE_NOT_ALLOWED', '2026-12-29'))
      .when(headOf(qingli), asksForMoreTime('2026-12-29'))
      .when(leader, grants())
      .when(headOf(qingli), asksForMoreTime('2026-12-29'))
      .then(refusal('EXTENSIONS_USED_UP', '已延期2次'));
  });

  it('lapses when the work is handed in before it is decided', () => {
    given(atWork())
      .when(headOf(qingli), asksForMoreTime('2026-10-30'))
      .when(headOf(qingli), submits())
      .then(open('townshipReview 青栎镇'))
      .when(leader, grants())
      .then(refusal('STALE_VERSION'));
  });

  it('of one branch leaves the others as they are, also after a return', () => {
    const story = given(anIssue().withUnits(qingli, baita).dueOn('2026-09-30').inWork())
      .when(headOf(qingli), asksForMoreTime('2026-10-30', {}, qingli))
      .when(leader, grants());
    expect(due(story)).toEqual(['2026-10-30', '2026-09-30']);
    expect(story.issue.assignment?.deadline).toBe('2026-09-30');
    story
      .when(headOf(qingli), submits(qingli))
      .when(townshipReviewerOf(qingli), returns('work', { from: qingli }))
      .then(open('work 白塔乡', 'work 青栎镇'));
    expect(due(story)).toEqual(['2026-09-30', '2026-10-30']);
  });

  it('is offered with its reasons and the latest day, and not by the first edition', () => {
    const built = atWork();
    const offered = availableActions(built.scene.definition, built.issue, headOf(qingli)).find((action) => action.type === 'requestExtension');
    expect(offered).toMatchObject({ enabled: true, latest: '2026-12-29', choices: expect.arrayContaining(['不可抗力或政策调整']) });
    const { sidePaths: _none, ...plain } = built.scene.definition;
    const without = anIssue().following(plain).withUnits(qingli).inWork();
    given(without).when(headOf(qingli), asksForMoreTime('2026-10-30')).then(refusal('NOT_OFFERED'));
    expect(availableActions(plain, without.issue, headOf(qingli)).map((action) => action.type)).not.toContain('requestExtension');
  });
});

describe('从退回级重审', () => {
  it('only the level that returned it, and the later ones, sign again', () => {
    given(anIssue().withUnits(qingli).inReview('统计'))
      .when(statisticsReviewer, (issue, definition) => ({ ...returns('work')(issue, definition), keepsSignatures: true }) as never)
      .then(open('work 青栎镇'))
      .when(headOf(qingli), submits())
      .then(open('statisticsReview'));
  });

  it('is refused where every level must sign again', () => {
    given(anIssue().withUnits(qingli).inReview('乡镇'))
      .when(townshipReviewerOf(qingli), (issue, definition) => ({ ...returns('work')(issue, definition), keepsSignatures: true }) as never)
      .then(refusal('RETURN_NOT_ALLOWED', '全部重审'))
      .when(townshipReviewerOf(qingli), approves())
      .then(open('departmentReview'));
    given(anIssue().withUnits(qingli).assigned()).when(handlerOf(qingli), receives()).then(open('planning'));
  });
});
