import type { ClosureClaim, RefusalCode } from '@rectify/domain';
import {
  alsoAs, anIssue, approves, economyBureau, events, given, handlerOf, headOf, officeClerk, open, openTasks, proofOf, refusal, reports,
  submits, township, townshipReviewerOf, townships, department, departmentReviewer, returns,
} from '../../../../test/builders';

const qingli = township('青栎镇');
const baita = township('白塔乡');
const water = department('县水利局');

describe('整改实施: 进展填报', () => {
  it('handler and head may report; the task stays open', () => {
    const story = given(anIssue().withUnits(qingli).inWork())
      .when(handlerOf(baita), reports())
      .then(refusal('NOT_YOUR_TASK'))
      .when(handlerOf(qingli), reports(qingli, { percent: 30 }))
      .then(events('progressReported'))
      .when(headOf(qingli), reports(qingli, { percent: 60 }))
      .then(open('work 青栎镇'));
    expect(story.issue.work[qingli.id]?.progress).toMatchObject({ percent: 60, by: headOf(qingli).name });
  });

  it('an explicit nil report counts, silence does not', () => {
    given(anIssue().withUnits(qingli).inWork())
      .when(handlerOf(qingli), reports(qingli, { note: ' ' }))
      .then(refusal('PROGRESS_INCOMPLETE', '零报告'))
      .when(handlerOf(qingli), reports(qingli, { note: '', nil: true }))
      .then(events('progressReported'));
  });

  it.each([[-1], [101], [Number.NaN], [Number.POSITIVE_INFINITY]])('a percentage of %p is refused', (percent) => {
    given(anIssue().inWork()).when(handlerOf(qingli), reports(qingli, { percent })).then(refusal('PROGRESS_INCOMPLETE'));
  });

  it.each([[2], [-1], [0.5]])('measure %p is not in a plan of two and cannot be ticked', (measure) => {
    given(anIssue().inWork())
      .when(handlerOf(qingli), reports(qingli, { measuresDone: [measure] }))
      .then(refusal('PROGRESS_INCOMPLETE', '不在方案里'))
      .when(handlerOf(qingli), reports(qingli, { measuresDone: [0, 1], evidence: [proofOf(0), proofOf(1)] }))
      .then(events('progressReported'));
  });
});

describe('提交销号', () => {
  it('is the 主要负责人’s, the handler only prepares it', () => {
    given(anIssue().withUnits(qingli).inWork())
      .when(handlerOf(qingli), submits(qingli))
      .then(refusal('NOT_YOUR_TASK', '主要负责人'))
      .when(headOf(baita), submits(qingli))
      .then(refusal('NOT_YOUR_TASK'))
      .when(headOf(qingli), submits(qingli))
      .then(events('closureSubmitted', 'stageOpened'));
  });

  it.each<[RefusalCode, Partial<ClosureClaim>]>([
    ['PROGRESS_INCOMPLETE', { done: '' }],
    ['EVIDENCE_MISSING', { evidence: [] }],
    ['EVIDENCE_MISSING', { evidence: [{ name: ' ', reference: '' }] }],
    ['EFFECT_MISSING', { effect: ' ' }],
    ['MECHANISM_MISSING', { standingMechanism: '' }],
  ])('needs 措施, 佐证, 成效 and 长效机制: %s', (code, lacking) => {
    given(anIssue().inWork()).when(headOf(qingli), submits(qingli, lacking)).then(refusal(code)).then(open('work 青栎镇'));
  });

  it('goes to 乡镇审核 from a township, and past it from a department', () => {
    given(anIssue().withUnits(qingli).inWork()).when(headOf(qingli), submits()).then(open('townshipReview 青栎镇'));
    given(anIssue().withUnits(water).inWork()).when(headOf(water), submits()).then(open('departmentReview'));
  });
});

describe('several responsible units', () => {
  it('work, submit and are reviewed each on its own branch; the lead unit submits when all are through', () => {
    const story = given(anIssue().withUnits(qingli, water, baita).inWork())
      .when(headOf(qingli), submits(qingli))
      .then(open('work 县水利局', 'work 白塔乡', 'townshipReview 青栎镇'))
      .when(townshipReviewerOf(qingli), approves(qingli))
      .then(events('stageApproved'))
      .when(headOf(water), submits(water))
      .then(events('closureSubmitted'))
      .then(open('work 白塔乡'))
      .when(headOf(economyBureau), submits())
      .then(refusal('NOT_YOUR_TASK', '白塔乡'))
      .when(headOf(baita), submits(baita))
      .when(townshipReviewerOf(qingli), approves(baita))
      .then(refusal('NOT_YOUR_TASK', '白塔乡'))
      .when(townshipReviewerOf(baita), approves(baita))
      .then(events('stageApproved', 'stageOpened'))
      .then(open('leadSubmission'));
    story
      .when(handlerOf(economyBureau), submits())
      .then(refusal('NOT_YOUR_TASK', '主要负责人'))
      .when(headOf(economyBureau), submits())
      .then(open('departmentReview'));
  });

  it('24 units walk their branches in any order, and one chain follows', () => {
    const units = [...townships(22), department('县统计局'), department('县发改局')];
    const issue = anIssue().withUnits(...units).assigned();
    expect(issue.issue.tasks).toHaveLength(24);
    issue.inWork();
    expect(issue.issue.tasks.map((task) => task.unitId)).toEqual(units.map((unit) => unit.id));
    const story = given(issue);
    for (const unit of [...units].reverse()) {
      expect(story.issue.tasks.filter((task) => task.unitId === unit.id)).toHaveLength(1);
      story.when(headOf(unit), submits(unit));
      if (unit.kind === 'township') story.when(townshipReviewerOf(unit), approves(unit));
    }
    expect(openTasks(story.issue)).toEqual(['leadSubmission']);
    expect(story.issue.signatures).toHaveLength(23);
  });

  it('one claim does not speak for another unit: each keeps its own work', () => {
    const story = given(anIssue().withUnits(qingli, baita).inWork())
      .when(headOf(qingli), submits(qingli, { effect: '青栎镇核对一致' }))
      .when(handlerOf(baita), reports(baita, { percent: 20 }));
    expect(story.issue.work[qingli.id]?.claim?.effect).toBe('青栎镇核对一致');
    expect(story.issue.work[baita.id]).toMatchObject({ progress: { percent: 20 } });
    expect(story.issue.work[baita.id]?.claim).toBeUndefined();
  });
});

describe('the verifier is never the doer', () => {
  it('a head who submitted does not attest the township level, and a colleague does', () => {
    const both = alsoAs(headOf(qingli), 'townshipReviewer');
    given(anIssue().withUnits(qingli).inWork())
      .when(both, submits())
      .when(both, approves())
      .then(refusal('VERIFIER_IS_DOER'))
      .when(both, returns('work'))
      .then(refusal('VERIFIER_IS_DOER'))
      .when(townshipReviewerOf(qingli), approves())
      .then(open('departmentReview'));
  });

  it('even one progress report makes a doer', () => {
    const both = alsoAs(handlerOf(qingli), 'townshipReviewer');
    given(anIssue().withUnits(qingli).inWork())
      .when(both, reports())
      .when(headOf(qingli), submits())
      .when(both, approves())
      .then(refusal('VERIFIER_IS_DOER'));
  });

  it('nor does a person whose signature counts take part in the work afterwards', () => {
    const both = alsoAs(officeClerk, 'handler');
    const office = anIssue().issue.facts.positions.office!;
    given(anIssue().withUnits(office).planned())
      .when(headOf(economyBureau), approves())
      .when(both, approves())
      .then(open('work 县整改办'))
      .when(both, reports())
      .then(refusal('VERIFIER_IS_DOER', '签过审核意见'))
      .when(handlerOf(office), reports())
      .then(events('progressReported'));
  });

  it('a lead unit that summed up is a doer of the issue', () => {
    const both = alsoAs(headOf(economyBureau), 'departmentReviewer');
    given(anIssue().withUnits(qingli, baita).inSubmission())
      .when(both, submits())
      .when(both, approves())
      .then(refusal('VERIFIER_IS_DOER'))
      .when(departmentReviewer, approves())
      .then(events('stageApproved', 'stageOpened'));
  });
});
