import { selfCheckV1, statisticsInspection, statisticsInspectionV1 } from '@rectify/definitions';
import {
  aDeadline, anIssue, approves, calendar2026, economyBureau, events, given, handlerOf, headOf, leader, officeClerk, open, receives, refusal, reports,
  returns, secondOfficeClerk, signsOff, submits, supervisor, township, type Act, type AnIssue,
} from '../../../../test/builders';
import { validateDefinition } from '../definition-check/validate-definition';
import type { Evidence } from '../evidence/evidence';
import { availableActions, decide, foldLog, isRefusal, statusOf, type UnitRef } from '../issue';
import { childFacts, selfCheckReport, sumSelfChecks, type SelfCheckResult } from '../self-check';

const qingli = township('青栎镇');
const baita = township('白塔乡');
const songjian = township('松涧镇');
const starts = (units: readonly UnitRef[], deadline = '2026-10-15'): Act => () => ({
  type: 'startSelfChecks', children: units.map((unit) => ({ issueId: `child-${unit.name}`, unit })), deadline,
});
const evidence: readonly Evidence[] = [{ name: '核对表', reference: '统计站' }];
const found: SelfCheckResult = { kind: 'findings', findings: [{ text: '一户停产企业仍在报送', evidence }] };
const nil: SelfCheckResult = { kind: 'nil' };

describe('举一反三 is started', () => {
  it('by 整改办: the issue remembers each unit, with a number of its own and the date', () => {
    const parent = anIssue().inWork();
    given(parent).when(officeClerk, starts([qingli, baita])).then(events('selfChecksStarted')).when(officeClerk, starts([songjian], '2026-11-02'));
    expect(parent.issue.selfChecks?.map(({ issueId, code, unit, deadline }) => [issueId, code, unit.name, deadline])).toEqual([
      ['child-青栎镇', 'TJ-01-J01', '青栎镇', '2026-10-15'],
      ['child-白塔乡', 'TJ-01-J02', '白塔乡', '2026-10-15'],
      ['child-松涧镇', 'TJ-01-J03', '松涧镇', '2026-11-02'],
    ]);
    expect(parent.scene.notices.at(-1)).toMatchObject({ kind: '告知', subject: '【告知】TJ-01 举一反三', recipients: [{ why: '您是本问题的责任领导' }, { why: '您的单位是牵头单位' }] });
    expect(foldLog('issue-1', JSON.parse(JSON.stringify(parent.scene.log)))).toEqual(parent.issue);
  });

  it('of a closed issue too, but not before 交办, not by others, not where the process knows none', () => {
    given(anIssue().closed()).when(officeClerk, starts([baita])).then(events('selfChecksStarted'));
    given(anIssue().registered()).when(officeClerk, starts([baita])).then(refusal('WRONG_STAGE', '交办'));
    given(anIssue().inWork()).when(supervisor, starts([baita])).then(refusal('NOT_ALLOWED', '整改办')).when('time', starts([baita])).then(refusal('NOT_ALLOWED'));
    given(anIssue().following(statisticsInspectionV1).inWork()).when(officeClerk, starts([baita])).then(refusal('NOT_OFFERED'));
  });

  it('for units, each once, and by a day that is still to come', () => {
    const parent = anIssue().at('2026-09-21 09:00').inWork();
    given(parent)
      .when(officeClerk, starts([]))
      .then(refusal('UNITS_MISSING', '请选择'))
      .when(officeClerk, starts([baita, qingli, baita]))
      .then(refusal('UNIT_TWICE', '白塔乡'))
      .when(officeClerk, starts([baita], '2026-09-21'))
      .then(refusal('DATE_NOT_ALLOWED', '今天以后'))
      .when(officeClerk, starts([baita], '2026-02-30'))
      .then(refusal('DATE_NOT_ALLOWED'))
      .when(officeClerk, starts([baita]))
      .when(officeClerk, starts([qingli, baita]))
      .then(refusal('SELF_CHECK_STARTED', '白塔乡'));
    expect(parent.issue.selfChecks).toHaveLength(1);
  });

  it('is a button of 整改办 alone', () => {
    const offered = (who: typeof officeClerk, issue: AnIssue) =>
      availableActions(statisticsInspection, issue.issue, who).some(({ type }) => type === 'startSelfChecks');
    expect([offered(officeClerk, anIssue().inWork()), offered(officeClerk, anIssue().closed())]).toEqual([true, true]);
    expect([offered(leader, anIssue().inWork()), offered(officeClerk, anIssue().registered())]).toEqual([false, false]);
  });
});

describe('the self-check of a unit', () => {
  const child = () => {
    const parent = anIssue().inWork().does(officeClerk, starts([baita]));
    const [check] = parent.issue.selfChecks!;
    return anIssue('child-1').following(selfCheckV1).at('2026-09-21 09:00').with(childFacts(parent.issue, check!, calendar2026, parent.scene.now)).assigned();
  };
  const inWork = () => child().does(handlerOf(baita), receives());
  const claims = (selfCheck?: SelfCheckResult, done = '逐户核对了在库企业'): Act =>
    submits(undefined, { done, effect: '', standingMechanism: '', evidence: [], ...(selfCheck && { selfCheck }) });

  it('says where it comes from and what is asked, with the leaders and the lead unit of its parent', () => {
    const { issue } = child();
    expect(issue.facts).toMatchObject({
      code: 'TJ-01-J01', finding: '举一反三自查：部分投资项目形象进度与报送数据不一致。', origin: { issueId: 'issue-1', code: 'TJ-01' },
      responsibleUnits: [baita], leadUnits: [economyBureau], deadline: { lastDate: '2026-10-15' },
    });
    expect(issue.assignment).toMatchObject({ deadline: '2026-10-15' });
    expect(statusOf(selfCheckV1, inWork().issue)).toBe('自查中');
  });

  it('ends with a result that was said: nothing is assumed', () => {
    const begun = inWork();
    given(begun)
      .when(headOf(baita), claims())
      .then(refusal('RESULT_MISSING', '零报告'))
      .when(headOf(baita), claims(nil, ' '))
      .then(refusal('PROGRESS_INCOMPLETE', '自查'))
      .when(headOf(baita), claims({ kind: 'findings', findings: [] }))
      .then(refusal('RESULT_MISSING', '逐条'))
      .when(headOf(baita), claims({ kind: 'findings', findings: [{ text: '', evidence }] }))
      .then(refusal('RESULT_MISSING', '第1条'))
      .when(headOf(baita), claims({ kind: 'findings', findings: [{ text: '有一户', evidence: [] }] }))
      .then(refusal('EVIDENCE_MISSING', '第1条'))
      .when(handlerOf(baita), claims(nil))
      .then(refusal('NOT_YOUR_TASK'))
      .when(headOf(baita), reports(baita, { nil: true, note: '' }))
      .then(refusal('WRONG_STAGE', '自查报告'));
    expect(selfCheckReport(selfCheckV1, begun.issue)).toBeUndefined();
    const actions = availableActions(selfCheckV1, begun.issue, headOf(baita)).map(({ type, label, asks }) => [type, label, asks]);
    expect(actions[0]).toEqual(['submitForClosure', '提交自查报告', 'selfCheckResult']);
    given(begun).when(headOf(baita), claims(nil)).then(open('officeReview'));
    expect(selfCheckReport(selfCheckV1, begun.issue)).toMatchObject({ result: nil, claim: { by: headOf(baita).name } });
  });

  it('counts as 未报 again once it was returned, and is closed after 整改办 has looked', () => {
    const begun = inWork().does(headOf(baita), claims(found)).does(officeClerk, returns('selfCheck'));
    expect(selfCheckReport(selfCheckV1, begun.issue)).toBeUndefined();
    begun.does(headOf(baita), claims(found)).does(officeClerk, approves());
    given(begun).when(officeClerk, signsOff()).then(refusal('ALREADY_SIGNED', '一人只签一级'));
    begun.does(secondOfficeClerk, signsOff());
    expect(begun.issue).toMatchObject({ phase: 'closed', conclusion: '已完成' });
    expect(selfCheckReport(selfCheckV1, begun.issue)?.result).toEqual(found);
  });

  it('starts no further self-checks, and an ordinary issue reports no result', () => {
    given(inWork()).when(officeClerk, starts([qingli])).then(refusal('NOT_OFFERED'));
    given(anIssue().withUnits(qingli).dueOn('2026-09-30').inWork()).when(headOf(qingli), submits(qingli, { selfCheck: nil })).then(refusal('WRONG_STAGE'));
  });

  it('follows a sound process', () => {
    expect(validateDefinition(selfCheckV1)).toEqual([]);
    expect(selfCheckV1.stages.map(({ name }) => name)).toEqual(['交办', '签收', '自查报告', '自查审核', '办结']);
    const unread = anIssue().following(selfCheckV1).due(aDeadline({ kind: 'unclear', lastDate: null })).registered();
    expect(isRefusal(decide(selfCheckV1, calendar2026, unread.issue, { type: 'assign' }, { actor: officeClerk, now: unread.scene.now }))).toBe(true);
  });
});

describe('the roll-up', () => {
  it('counts units by what they said; who is silent is 未报', () => {
    const two: SelfCheckResult = { kind: 'findings', findings: [{ text: '甲', evidence }, { text: '乙', evidence }] };
    expect(sumSelfChecks([nil, two, undefined, found, undefined])).toEqual({ units: 5, reported: 3, nil: 1, withFindings: 2, unreported: 2, found: 3 });
    expect(sumSelfChecks([])).toEqual({ units: 0, reported: 0, nil: 0, withFindings: 0, unreported: 0, found: 0 });
  });
});
