import {
  anIssue, appeals, decidesAppeal, events, given, handlerOf, headOf, momentText, officeClerk, open, receives, refusal, township, transfers,
} from '../../../../test/builders';
import { projectIssue } from '../issue/project-issue';
import { statusOf } from '../issue/status';

const qingli = township('青栎镇');
const baita = township('白塔乡');
const yunxi = township('云溪镇');
const toReceive = () => anIssue().withUnits(qingli).assigned();

describe('申诉', () => {
  it('stands in for 签收: nothing is received and nobody reminded until 整改办 has decided', () => {
    const built = toReceive();
    const story = given(built).when(handlerOf(qingli), appeals()).then(events('requestMade')).when(handlerOf(qingli), receives()).then(refusal('REQUEST_PENDING'));
    expect(statusOf(built.scene.definition, story.issue)).toBe('申诉中');
    expect(story.issue.tasks[0]?.rungs).toEqual([]);
    expect(story.issue.tasks[0]?.due).toBe('2026-09-03');
  });

  it('refused, 签收 is due anew with a ladder of its own', () => {
    const story = given(toReceive())
      .when(handlerOf(qingli), appeals())
      .when(handlerOf(qingli), decidesAppeal())
      .then(refusal('NOT_ALLOWED', '整改办'))
      .when(officeClerk, decidesAppeal(), '2026-09-03 10:00')
      .then(events('appealDecided'))
      .then(open('receipt 青栎镇'));
    expect(story.issue.tasks[0]).toMatchObject({ due: '2026-09-04', deadlineVersion: 2 });
    expect(story.issue.tasks[0]?.rungs.length).toBeGreaterThan(0);
    story.when(handlerOf(qingli), receives()).then(open('planning'));
  });

  it('upheld about the unit, another unit receives', () => {
    const story = given(toReceive())
      .when(handlerOf(qingli), appeals())
      .when(officeClerk, decidesAppeal({ upheld: true, to: baita, opinion: '改由白塔乡办理' }))
      .then(events('appealDecided', 'unitTransferred', 'stageOpened'))
      .then(open('receipt 白塔乡'));
    expect(story.issue.facts.responsibleUnits).toEqual([baita]);
    expect(story.issue.requests).toEqual([]);
  });

  it('needs a listed ground and words, and is not made after 签收', () => {
    given(toReceive())
      .when(handlerOf(qingli), appeals({ ground: '不服' }))
      .then(refusal('REASON_MISSING', '责任单位有误'))
      .when(handlerOf(qingli), appeals({ statement: ' ' }))
      .then(refusal('REASON_MISSING', '依据'))
      .when(handlerOf(baita), appeals())
      .then(refusal('NOT_YOUR_TASK'))
      .when(handlerOf(qingli), receives())
      .when(handlerOf(qingli), appeals())
      .then(refusal('STALE_VERSION'));
  });
});

describe('转办', () => {
  it('of the only unit: the new one begins with 签收, whatever had been done', () => {
    const story = given(anIssue().withUnits(qingli).inWork())
      .when(handlerOf(qingli), transfers(qingli, baita))
      .then(refusal('NOT_ALLOWED', '整改办'))
      .when(officeClerk, transfers(qingli, baita))
      .then(events('unitTransferred', 'stageOpened'))
      .then(open('receipt 白塔乡'));
    expect(story.issue.signatures).toEqual([]);
    story.when(handlerOf(baita), receives()).then(open('planning'));
  });

  it('of one of several: its branch only, in the run of stages where it stands', () => {
    given(anIssue().withUnits(qingli, baita).inWork())
      .when(officeClerk, transfers(qingli, yunxi))
      .then(open('work 白塔乡', 'work 云溪镇'));
  });

  it('while the lead unit plans for all, the new unit joins when the work begins', () => {
    const built = anIssue().withUnits(qingli, baita).received();
    const story = given(built).when(officeClerk, transfers(qingli, yunxi)).then(events('unitTransferred')).then(open('planning'));
    expect(story.issue.facts.responsibleUnits).toEqual([yunxi, baita]);
    expect(built.inWork().issue.tasks.map((task) => task.unitId)).toEqual([yunxi.id, baita.id]);
  });

  it('not to a unit that is there already, and not any more once the units are through', () => {
    given(anIssue().withUnits(qingli, baita).inWork()).when(officeClerk, transfers(qingli, baita)).then(refusal('UNKNOWN_UNIT', '已经是'));
    given(anIssue().withUnits(qingli).inReview('部门')).when(officeClerk, transfers(qingli, baita)).then(refusal('WRONG_STAGE', '退回'));
  });

  it('is told to the former and the new unit, who then sees the issue', () => {
    const built = anIssue().withUnits(qingli).inWork();
    const story = given(built).when(officeClerk, transfers(qingli, baita));
    const told = story.notices.filter((notice) => notice.kind === '转办').flatMap((notice) => notice.recipients.map(({ holder }) => holder));
    expect(told).toEqual(expect.arrayContaining([{ unitId: qingli.id, role: 'head' }, { unitId: baita.id, role: 'handler' }]));
    const { unitIds } = projectIssue(built.scene.definition, story.issue);
    expect([unitIds.includes(baita.id), unitIds.includes(qingli.id)]).toEqual([true, false]);
    expect(momentText(story.issue.tasks[0]!.openedAt)).toBe(momentText(built.scene.now));
    expect(headOf(baita).unitId).toBe(baita.id);
  });
});
