import { statisticsInspectionV1, statisticsInspectionV2 } from '@rectify/definitions';
import {
  anIssue, anOnSiteCheck, aClaim, aPlan, approves, departmentReviewer, events, given, handlerOf, headOf, moment, proofOf, refusal, reports, returns,
  statisticsReviewer, submits, submitsPlan, township,
} from '../../../../test/builders';
import { availableActions } from '../issue/available-actions';
import { measureStandings } from './measure-standing';
import type { OnSiteCheck } from './on-site';

const qingli = township('青栎镇');
const ofInvestment = () => anIssue().withUnits(qingli).section('投资').dueOn('2026-12-18');
const plainEvidence = aClaim().evidence;

describe('必备佐证', () => {
  it('a submission without them is refused with the list of what is missing', () => {
    given(ofInvestment().inWork())
      .when(headOf(qingli), submits(undefined, { evidence: plainEvidence }))
      .then(refusal('EVIDENCE_MISSING', '佐证还缺：项目审批、核准或备案文件、注明拍摄日期的形象进度照片。'))
      .when(headOf(qingli), submits(undefined, { evidence: [...plainEvidence, { key: 'approvalPapers', name: '备案证', reference: '' }, { key: 'progressPhotos', name: ' ', reference: '' }] }))
      .then(refusal('EVIDENCE_MISSING'))
      .when(headOf(qingli), submits())
      .then(events('closureSubmitted', 'stageOpened'));
  });

  it('are those of the kind of issue only, and stand on the button', () => {
    const button = (issue: ReturnType<typeof ofInvestment>) =>
      availableActions(issue.scene.definition, issue.issue, headOf(qingli)).find(({ type }) => type === 'submitForClosure');
    expect(button(ofInvestment().inWork())?.requiredEvidence?.map(({ key }) => key)).toEqual(['approvalPapers', 'progressPhotos']);
    expect(button(anIssue().withUnits(qingli).inWork())?.requiredEvidence).toBeUndefined();
    given(anIssue().withUnits(qingli).inWork()).when(headOf(qingli), submits(undefined, { evidence: plainEvidence })).then(events('closureSubmitted', 'stageOpened'));
  });
});

describe('measures tick off one by one', () => {
  const inWork = () => anIssue().withUnits(qingli).dueOn('2026-12-18').inWork();

  it('a submission with an unticked measure needs a word why', () => {
    const issue = inWork().does(handlerOf(qingli), reports(undefined, { measuresDone: [0] }));
    expect(availableActions(issue.scene.definition, issue.issue, headOf(qingli)).find(({ type }) => type === 'submitForClosure')?.openMeasures).toEqual([1]);
    given(issue)
      .when(headOf(qingli), submits(undefined, { measuresDone: [] }))
      .then(refusal('PROGRESS_INCOMPLETE', '第2条措施没有勾选完成'))
      .when(headOf(qingli), submits(undefined, { measuresDone: [], openReason: '第2条经牵头单位同意并入长效机制' }))
      .then(events('closureSubmitted', 'stageOpened'));
  });

  it('what was ticked in a report or is ticked now counts', () => {
    given(inWork().does(handlerOf(qingli), reports(undefined, { measuresDone: [0] }))).when(headOf(qingli), submits(undefined, { measuresDone: [1] })).then(events('closureSubmitted', 'stageOpened'));
  });

  it('with the evidence its row of the plan asks for, in a report and in the submission', () => {
    given(inWork())
      .when(handlerOf(qingli), reports(undefined, { measuresDone: [0, 1], evidence: [proofOf(0)] }))
      .then(refusal('EVIDENCE_MISSING', '措施勾选完成要附上它的佐证，还缺：第2条（凭证目录）。'))
      .when(handlerOf(qingli), reports(undefined, { measuresDone: [0], evidence: [{ ...proofOf(0), reference: ' ' }] }))
      .then(refusal('EVIDENCE_MISSING', '第1条'))
      .when(handlerOf(qingli), reports(undefined, { measuresDone: [0], evidence: [proofOf(0)] }))
      .then(events('progressReported'))
      .when(headOf(qingli), submits(undefined, { evidence: [proofOf(0)] }))
      .then(refusal('EVIDENCE_MISSING', '还缺：第2条（凭证目录）。'))
      .when(headOf(qingli), submits(undefined, { evidence: [proofOf(1)] }))
      .then(events('closureSubmitted', 'stageOpened'));
  });

  it('where the definition wants it: the second edition takes a tick for itself', () => {
    const second = anIssue().following(statisticsInspectionV2).withUnits(qingli).dueOn('2026-12-18').inWork();
    given(second).when(handlerOf(qingli), reports(undefined, { measuresDone: [0, 1], evidence: [] })).then(events('progressReported'));
  });

  it('and evidence names a measure of the plan or none', () => {
    given(inWork())
      .when(handlerOf(qingli), reports(undefined, { measuresDone: [], evidence: [{ ...proofOf(0), measure: 2 }] }))
      .then(refusal('PROGRESS_INCOMPLETE', '不在方案里'))
      .when(headOf(qingli), submits(undefined, { measuresDone: [7], openReason: '并入长效机制' }))
      .then(refusal('PROGRESS_INCOMPLETE', '不在方案里'));
  });

  it('a plan that replaces another keeps the ticks of the measures that stay as they were, wherever they stand now', () => {
    const [first, second] = aPlan().measures;
    const added = { ...first!, text: '逐户回访' };
    const issue = anIssue().withUnits(qingli).dueOn('2026-12-18').inReview('部门').does(departmentReviewer, returns('planning'));
    const ticks = () => [issue.issue.work[qingli.id]?.claim?.measuresDone, issue.issue.work[qingli.id]?.claim?.evidence.map(({ name, measure }) => [name, measure])];
    const free = ['现场核查记录', undefined];
    expect(ticks()).toEqual([[0, 1], [free, ['现场核查记录与照片', 0], ['凭证目录', 1]]]);
    // Another day and another person change nothing about what is proved; another proof does.
    issue.does(handlerOf(qingli), submitsPlan({ measures: [added, { ...second!, nodeDate: '2026-11-20', responsiblePerson: '站长' }, { ...first!, evidenceRequirement: '照片' }] }));
    expect(ticks()).toEqual([[1], [free, ['现场核查记录与照片', undefined], ['凭证目录', 1]]]);
    expect(measureStandings(issue.issue, moment('2026-09-03 09:00')).map(({ tickedBy }) => tickedBy)).toEqual([0, 1, 0]);
  });

  it('the first edition asks for neither', () => {
    const old = anIssue().following(statisticsInspectionV1).withUnits(qingli).section('投资').inWork();
    given(old).when(headOf(qingli), submits(undefined, { evidence: plainEvidence, measuresDone: [] })).then(events('closureSubmitted', 'stageOpened'));
  });
});

describe('现场核查', () => {
  const inReview = () => ofInvestment().inReview('统计');
  const withCheck = (changes?: Partial<OnSiteCheck>) => (issue: Parameters<ReturnType<typeof approves>>[0], definition: Parameters<ReturnType<typeof approves>>[1]) => {
    const { onSite: _plain, ...command } = approves()(issue, definition) as Extract<ReturnType<ReturnType<typeof approves>>, { type: 'approve' }>;
    return changes ? { ...command, onSite: anOnSiteCheck(issue, changes) } : command;
  };

  it('a flagged level approves only with a complete record by two different people', () => {
    given(inReview())
      .when(statisticsReviewer, withCheck())
      .then(refusal('ON_SITE_MISSING', '“统计审核”须到现场核查，请填写现场核查记录（至少2人）。'))
      .when(statisticsReviewer, withCheck({ people: ['核查员甲', ' 核查员甲 ', ''] }))
      .then(refusal('ON_SITE_MISSING', '现场核查至少2人，现有1人。'))
      .when(statisticsReviewer, withCheck({ on: '2026-12-30' }))
      .then(refusal('ON_SITE_MISSING', '今天或以前'))
      .when(statisticsReviewer, withCheck({ place: ' ', photos: [] }))
      .then(refusal('ON_SITE_MISSING', '现场核查记录还缺：核查地点、现场照片。'))
      .when(statisticsReviewer, withCheck({}))
      .then(events('stageApproved', 'stageOpened'));
  });

  it('stands beside the signature', () => {
    const { issue } = inReview().does(statisticsReviewer, approves());
    expect(issue.signatures.find(({ stage }) => stage === 'statisticsReview')?.onSite).toMatchObject({ people: ['核查员甲', '核查员乙'], place: '项目现场' });
  });

  it('is asked only of the kinds the definition flags, and says so on the button', () => {
    const people = (section: string) => {
      const issue = anIssue().withUnits(qingli).section(section).inReview('统计');
      return availableActions(issue.scene.definition, issue.issue, statisticsReviewer).find(({ type }) => type === 'approve')?.onSitePeople;
    };
    expect([people('投资'), people('工业')]).toEqual([2, undefined]);
  });
});
