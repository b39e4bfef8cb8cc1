import {
  type Act, alsoAs, anIssue, approves, department, economyBureau, events, given, handlerOf, headOf, officeClerk, open, personOf,
  rectificationOffice, refusal, returns, secondOfficeClerk, submitsPlan, township,
} from '../../../../test/builders';
import type { ChecklistAnswers, Plan } from '@rectify/domain';

const qingli = township('青栎镇');
const baita = township('白塔乡');

describe('方案编制: who writes the plan', () => {
  it('a single responsible unit writes its own, and 牵头 then 整改办 review it', () => {
    given(anIssue().withUnits(qingli).received())
      .when(handlerOf(economyBureau), submitsPlan())
      .then(refusal('NOT_YOUR_TASK', '青栎镇'))
      .when(handlerOf(qingli), submitsPlan())
      .then(events('planSubmitted', 'stageOpened'))
      .then(open('planLeadReview'))
      .when(headOf(economyBureau), approves())
      .then(open('planOfficeReview'))
      .when(officeClerk, approves())
      .then(events('stageApproved', 'stageOpened'))
      .then(open('work 青栎镇'));
  });

  it('of several units the lead unit writes the one plan, which then goes straight to 整改办', () => {
    given(anIssue().withUnits(qingli, baita).received())
      .when(handlerOf(qingli), submitsPlan())
      .then(refusal('NOT_YOUR_TASK', '县经信局'))
      .when(headOf(economyBureau), submitsPlan())
      .then(open('planOfficeReview'))
      .when(officeClerk, approves())
      .then(open('work 青栎镇', 'work 白塔乡'));
  });

  it('a single responsible unit that leads itself does not review its own plan', () => {
    given(anIssue().withUnits(economyBureau).ledBy(economyBureau).received())
      .when(handlerOf(economyBureau), submitsPlan())
      .then(open('planOfficeReview'));
  });

  it('of several lead units the first one leads', () => {
    const commerce = department('县商务局');
    given(anIssue().withUnits(qingli, baita).ledBy(commerce, economyBureau).received())
      .when(handlerOf(economyBureau), submitsPlan())
      .then(refusal('NOT_YOUR_TASK', '县商务局'))
      .when(handlerOf(commerce), submitsPlan())
      .then(events('planSubmitted', 'stageOpened'));
  });
});

describe('一问一策: what must be there', () => {
  const measure = { text: '到现场核对', responsiblePerson: '站长', nodeDate: '2026-09-15', evidenceRequirement: '照片' };

  it.each<[string, Partial<Plan>]>([
    ['症结原因', { causes: '' }],
    ['整改措施', { measures: [] }],
    ['验收标准', { acceptance: ' ' }],
    ['长效机制', { standingMechanism: '\n' }],
    ['第2条措施', { measures: [measure, { ...measure, text: '' }] }],
    ['第1条措施', { measures: [{ ...measure, responsiblePerson: '' }] }],
    ['第1条措施', { measures: [{ ...measure, evidenceRequirement: '' }] }],
    ['第1条措施', { measures: [{ ...measure, nodeDate: '9月中旬' }] }],
    ['第1条措施', { measures: [{ ...measure, nodeDate: '2026-02-30' }] }],
  ])('a plan is refused, and says so: %s', (words, lacking) => {
    given(anIssue().withUnits(qingli).received())
      .when(handlerOf(qingli), submitsPlan(lacking))
      .then(refusal('PLAN_INCOMPLETE', words))
      .when(handlerOf(qingli), submitsPlan())
      .then(events('planSubmitted', 'stageOpened'));
  });
});

describe('方案审核', () => {
  it('every point is answered, none with “no”, and none that is foreign to the level', () => {
    const issue = anIssue().withUnits(qingli).planned();
    const taskId = issue.issue.tasks[0]!.id;
    const approveWith = (checklist: ChecklistAnswers): Act => () => ({ type: 'approve', taskId, opinion: '', checklist });
    given(issue)
      .when(headOf(economyBureau), approveWith({ causeFound: 'yes' }))
      .then(refusal('CHECKLIST_INCOMPLETE', '措施对应症结'))
      .when(headOf(economyBureau), approveWith({ causeFound: 'yes', measuresFit: 'no' }))
      .then(refusal('CHECKLIST_INCOMPLETE', '应当退回'))
      .when(headOf(economyBureau), approveWith({ causeFound: 'yes', measuresFit: 'yes', photosTaken: 'yes' }))
      .then(refusal('CHECKLIST_INCOMPLETE', '不属于这一环节'))
      .when(headOf(economyBureau), approveWith({ causeFound: 'yes', measuresFit: 'notApplicable' }))
      .then(events('stageApproved', 'stageOpened'));
  });

  it('returns the plan with an opinion; the unit sees it, writes again, and both levels sign again', () => {
    const story = given(anIssue().withUnits(qingli).planned())
      .when(headOf(economyBureau), approves())
      .when(officeClerk, returns('planning', { opinion: ' ' }))
      .then(refusal('OPINION_MISSING'))
      .when(officeClerk, returns('work'))
      .then(refusal('RETURN_NOT_ALLOWED'))
      .when(officeClerk, returns('planning', { opinion: '症结没有找准' }))
      .then(events('issueReturned', 'stageOpened'));
    expect(story.issue.tasks).toMatchObject([
      { stage: 'planning', round: 2, returned: { stage: 'planOfficeReview', opinion: '症结没有找准', by: expect.stringContaining('县整改办') } },
    ]);
    expect(story.issue.signatures).toEqual([]);
    story.when(handlerOf(qingli), submitsPlan()).then(open('planLeadReview'));
    story.when(headOf(economyBureau), approves()).when(secondOfficeClerk, approves()).then(open('work 青栎镇'));
    expect(story.issue.signatures.map(({ stage }) => stage)).toEqual(['planLeadReview', 'planOfficeReview']);
  });

  it('who wrote the plan does not review it, even with both duties', () => {
    const both = alsoAs(handlerOf(rectificationOffice), 'officeClerk');
    given(anIssue().withUnits(rectificationOffice).ledBy(rectificationOffice).received())
      .when(both, submitsPlan())
      .when(both, approves())
      .then(refusal('VERIFIER_IS_DOER'))
      .when(officeClerk, approves())
      .then(events('stageApproved', 'stageOpened'));
  });

  it('a reviewer of another kind in the same unit does not review the plan', () => {
    given(anIssue().withUnits(qingli).planned())
      .when(personOf(economyBureau, 'departmentReviewer'), approves())
      .then(refusal('NOT_YOUR_TASK', '县经信局主要负责人'));
  });
});
