import {
  amends, anIssue, approves, assigns, besideReform, departmentReviewer, events, given, officeClerk, open, reformReviewer, refusal, returns, township, withStage,
} from '../../../../test/builders';
import { statisticsInspection } from '@rectify/definitions';
import { unknownFacts } from '../definition';
import { availableActions } from './available-actions';

const qingli = township('青栎镇');
/** 纪委会审 beside 发改审核, for more than 500 万元. */
const aboveFiveMillion = besideReform('all', { when: { fact: 'amount', over: 500 } });
const byBoth = withStage('townshipReview', { when: { all: [{ fact: 'severity', in: ['严重'] }, { not: { fact: 'amount', over: 10 } }] } });
const issue = (definition = aboveFiveMillion) => anIssue().following(definition).withUnits(qingli);

describe('a definition that goes by a fact asks for it before 交办', () => {
  it('涉及金额: refused while nobody has said it; 0 is an answer', () => {
    given(issue().registered())
      .when(officeClerk, assigns())
      .then(refusal('FACTS_INCOMPLETE', '本流程按涉及金额分流，请先填写涉及金额（不涉及金额的填0）。'))
      .when(officeClerk, amends({ amount: 0 }))
      .when(officeClerk, assigns())
      .then(events('issueAssigned', 'stageOpened'));
  });

  it('严重程度, and both at once, also inside all, any and not', () => {
    given(issue(byBoth).registered())
      .when(officeClerk, assigns())
      .then(refusal('FACTS_INCOMPLETE', '本流程按涉及金额、严重程度分流，请先填写涉及金额、严重程度（不涉及金额的填0）。'))
      .when(officeClerk, amends({ amount: 12 }))
      .when(officeClerk, assigns())
      .then(refusal('FACTS_INCOMPLETE', '本流程按严重程度分流，请先填写严重程度。'));
  });

  it('what a 必备佐证 or 现场核查 goes by counts as well; the shipped process asks for neither', () => {
    const evidence = withStage('work', { requiredEvidence: [{ key: 'audit', text: '审计报告', when: { fact: 'amount', over: 100 } }] });
    const onSite = withStage('statisticsReview', { onSite: { when: { fact: 'severity', in: ['严重'] }, people: 2 } });
    const { facts } = issue().issue;
    expect([evidence, onSite, statisticsInspection].map((each) => unknownFacts(each, facts))).toEqual([['涉及金额'], ['严重程度'], []]);
  });

  it('with everything else that is missing, at once', () => {
    given(issue().with({ leaders: [] }).registered())
      .when(officeClerk, assigns())
      .then(refusal('FACTS_INCOMPLETE', '还不能交办，缺：责任领导。本流程按涉及金额分流，请先填写涉及金额（不涉及金额的填0）。'));
  });

  it('the button says so', () => {
    const reason = () => availableActions(aboveFiveMillion, waiting.issue, officeClerk).find(({ type }) => type === 'assign')?.reason;
    const waiting = issue().registered();
    expect(reason()).toContain('请先填写涉及金额');
    given(waiting).when(officeClerk, amends({ amount: 620 }));
    expect(reason()).toBeNull();
  });
});

describe('更正 of such a fact after 交办', () => {
  const inDepartment = () => issue().with({ amount: 620 }).inReview('部门');

  it('is taken as long as the stage that goes by it lies ahead, and then decides', () => {
    given(inDepartment())
      .when(officeClerk, amends({ amount: 480 }))
      .then(events('factsAmended'))
      .when(departmentReviewer, approves())
      .then(open('reformReview'));
    given(inDepartment()).when(departmentReviewer, approves()).then(open('reformReview', 'disciplineReview'));
  });

  it('is refused in the group that was opened by it, and beyond', () => {
    const inGroup = given(inDepartment()).when(departmentReviewer, approves());
    inGroup
      .when(officeClerk, amends({ amount: 480 }))
      .then(refusal('WRONG_STAGE', '“纪委会审”已按原来的事实分流，涉及金额不能再改'))
      .when(reformReviewer, returns('work'))
      .when(officeClerk, amends({ amount: 480 }))
      .then(events('factsAmended'));
    const without = issue().with({ amount: 100 }).inReview('统计');
    given(without).when(officeClerk, amends({ amount: 620 })).then(refusal('WRONG_STAGE', '纪委会审'));
  });

  it('is always taken where nothing goes by it', () => {
    given(inDepartment()).when(officeClerk, amends({ severity: '严重' })).then(events('factsAmended'));
    given(anIssue().inSignOff()).when(officeClerk, amends({ amount: 620, severity: '较重' })).then(events('factsAmended'));
  });

  it('never makes it unknown again', () => {
    given(inDepartment()).when(officeClerk, amends({ amount: undefined } as never)).then(refusal('FACTS_INCOMPLETE', '请先填写涉及金额'));
  });
});
