import {
  alsoAs, amends, anIssue, approves, assigns, departmentReviewer, economyBureau, given, handlerOf, headOf, leader,
  officeClerk, positions, secondLeader, statisticsReviewer, supervisor, township, townshipReviewerOf, aDeadline, department,
  reformReviewer,
} from '../../../../test/builders';
import type { Actor } from './actor';
import { availableActions } from './available-actions';

const qingli = township('青栎镇');
const baita = township('白塔乡');
const water = department('县水利局');

/** Buttons as a person sees them: `label`, struck out with its reason when disabled. */
function buttons(issue: ReturnType<typeof anIssue>, person: Actor): readonly string[] {
  return availableActions(issue.scene.definition, issue.issue, person).map((action) =>
    action.enabled ? action.label : `(${action.label}) ${action.reason}`,
  );
}

describe('what a person may do now', () => {
  it('before 交办 only the rectification office has anything to do', () => {
    const issue = anIssue().registered();
    expect(buttons(issue, officeClerk)).toEqual(['交办', '更正']);
    for (const person of [handlerOf(qingli), leader, supervisor, statisticsReviewer]) expect(buttons(issue, person)).toEqual([]);
  });

  it('交办 says what is missing, and that a deadline is unclear', () => {
    expect(buttons(anIssue().with({ objective: '' }).registered(), officeClerk)).toEqual(['(交办) 还不能交办，缺：整改目标。', '更正']);
    const unclear = anIssue().with({ deadline: aDeadline({ kind: 'unclear', verbatim: '尽快', lastDate: null }) }).registered();
    expect(buttons(unclear, officeClerk)[0]).toContain('“尽快”不能确定日期');
    given(unclear).when(officeClerk, amends({ deadline: aDeadline() })).when(officeClerk, assigns());
    expect(buttons(unclear, officeClerk)).toEqual(['转办', '中止', '更正', '催办', '起草督办文书', '举一反三']);
  });

  it('the handler reports and sees why submitting is not theirs; the head does both', () => {
    const issue = anIssue().inWork();
    const headOnly = '“整改实施”须由主要负责人提交。';
    expect(buttons(issue, handlerOf(qingli))).toEqual(['填报进展', `(提交销号) ${headOnly}`, `(申请延期) ${headOnly}`, '加协办单位']);
    expect(buttons(issue, headOf(qingli))).toEqual(['填报进展', '提交销号', '申请延期', '加协办单位']);
  });

  it('a reviewer approves or returns; a doer sees why not', () => {
    const issue = anIssue().withUnits(qingli).submittedBy(qingli);
    expect(buttons(issue, townshipReviewerOf(qingli))).toEqual(['同意', '退回']);
    expect(buttons(issue, alsoAs(headOf(qingli), 'townshipReviewer'))).toEqual([
      expect.stringMatching(/^\(同意\) 您参与过/), expect.stringMatching(/^\(退回\) 您参与过/),
    ]);
    expect(buttons(issue, townshipReviewerOf(baita))).toEqual([]);
  });

  it('the lead unit urges its branches and, once all are through, sums up or returns', () => {
    const issue = anIssue().withUnits(qingli, baita).inWork();
    expect(buttons(issue, headOf(economyBureau))).toEqual(['催办']);
    expect(buttons(issue.inSubmission(), headOf(economyBureau))).toEqual(['汇总提交', '退回', '催办']);
  });

  it('the leader signs, returns or urges; another leader has nothing to do here', () => {
    const issue = anIssue().inSignOff();
    expect(buttons(issue, leader)).toEqual(['签批销号', '退回', '催办']);
    expect(buttons(issue, secondLeader)).toEqual([]);
    const [signOff] = availableActions(issue.scene.definition, issue.issue, leader);
    expect(signOff?.conclusions).toContain('已完成并长期坚持');
  });

  it('a closed issue offers nothing to anybody, but 整改办 may still draw the lesson for other units', () => {
    const issue = anIssue().closed();
    for (const person of [supervisor, leader, headOf(qingli), departmentReviewer]) expect(buttons(issue, person)).toEqual([]);
    expect(buttons(issue, officeClerk)).toEqual(['举一反三']);
  });

  it('each unit is offered its own branch only', () => {
    const issue = anIssue().withUnits(qingli, baita).inWork();
    expect(availableActions(issue.scene.definition, issue.issue, headOf(baita)).map((each) => each.unitId)).toEqual([baita.id, baita.id, baita.id, baita.id]);
  });
});

describe('what the form needs', () => {
  const actionOf = (issue: ReturnType<typeof anIssue>, person: Actor, type: string) =>
    availableActions(issue.scene.definition, issue.issue, person).find((action) => action.type === type);

  it('同意 brings the level’s own checklist', () => {
    const at = (level: '部门' | '统计', person: Actor) =>
      actionOf(anIssue().inReview(level), person, 'approve')?.checklist.map(({ key }) => key);
    expect(at('部门', departmentReviewer)).toEqual(['industryConditions', 'operationState']);
    expect(at('统计', statisticsReviewer)).toEqual(['entryStandard', 'reportingBasis', 'evidenceAddsUp', 'ownCorrection']);
  });

  it('退回 of a branch leads only to that branch', () => {
    const issue = anIssue().withUnits(qingli, baita).submittedBy(qingli);
    expect(actionOf(issue, townshipReviewerOf(qingli), 'return')?.returnTargets).toEqual([{ stage: 'work', name: '整改实施', units: [] }]);
  });

  it('退回 from the chain lets one choose among several units, and offers only levels the issue passed', () => {
    const several = anIssue().withUnits(qingli, water).section('工业').inReview('统计');
    expect(actionOf(several, statisticsReviewer, 'return')?.returnTargets).toEqual([
      { stage: 'planning', name: '方案编制', units: [] },
      { stage: 'work', name: '整改实施', units: [{ id: qingli.id, name: '青栎镇' }, { id: water.id, name: '县水利局' }] },
      { stage: 'departmentReview', name: '部门审核', units: [] },
    ]);
    const single = anIssue().section('投资').inReview('统计');
    expect(actionOf(single, statisticsReviewer, 'return')?.returnTargets.map(({ stage, units }) => [stage, units.length])).toEqual([
      ['planning', 0], ['work', 0], ['departmentReview', 0], ['reformReview', 0],
    ]);
  });

  it('a reviewer who signed another level reads it on the button', () => {
    const reform = positions.reformBureau!;
    const both = alsoAs(reformReviewer, 'departmentReviewer');
    const issue = anIssue().section('投资').with({ positions: { ...positions, industryDepartment: reform } }).inReview('部门');
    given(issue).when(both, approves());
    expect(buttons(issue, both)[0]).toMatch(/^\(同意\) 您已在本问题的另一级签过意见/);
  });
});
