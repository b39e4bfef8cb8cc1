import { statisticsInspection, statisticsInspectionV1 } from '@rectify/definitions';
import {
  alsoAs, anIssue, approves, events, given, handlerOf, headOf, leader, moment, momentText, officeClerk, open, personOf, rechecks, rectificationOffice, refusal,
  signsOff, statisticsBureau, statisticsReviewer, submits, supervisor, township, townshipReviewerOf, urges, departmentReviewer,
} from '../../../../test/builders';
import { validateDefinition } from '../definition-check/validate-definition';
import { nextWakeUp } from '../escalation';
import { availableActions, decide, foldLog, isRefusal, lightOf, projectIssue, statusOf } from '../issue';
import { isSettled, nextRecheck, pendingRechecks } from '../recheck';

const qingli = township('青栎镇');
const baita = township('白塔乡');
const secondReviewer = personOf(statisticsBureau, 'statisticsReviewer', 2);
const failing = { stateKept: 'no', dataKept: 'yes', mechanismKept: 'yes' } as const;
const relapse = { result: 'relapsed', findings: '停报企业又恢复报送，现场没有生产', checklist: failing, deadline: '2026-12-31' } as const;
const statusIn = ({ scene }: ReturnType<typeof anIssue>) => statusOf(scene.definition, scene.issue!);

describe('销号 plans 回头看', () => {
  it('1, 3 and 6 months later, rest days moved, 暂定 where the year is not published', () => {
    const issue = anIssue().at('2026-09-07 09:00').closed().issue;
    expect(issue.rechecks?.map(({ key, on, provisional, opensAt }) => [key, on, provisional, momentText(opensAt)])).toEqual([
      // 10-07 is a holiday and moves to the first working day after it.
      ['1/1', '2026-10-08', false, '2026-10-08 09:00'],
      ['1/3', '2026-12-07', false, '2026-12-07 09:00'],
      // A Sunday of a year whose calendar nobody has published.
      ['1/6', '2027-03-08', true, '2027-03-08 09:00'],
    ]);
    expect(nextWakeUp(issue)).toBe(moment('2026-10-08 09:00'));
    expect(isSettled(issue)).toBe(false);
  });

  it('not where the definition knows none: such an issue rests', () => {
    const issue = anIssue().following(statisticsInspectionV1).closed().issue;
    expect(issue.rechecks).toBeUndefined();
    expect(isSettled(issue)).toBe(true);
  });
});

describe('a re-check that is due', () => {
  const due = () => anIssue().withUnits(qingli).closed().at('2026-10-08 09:00');

  it('is opened by time as a task like any other: held, lit, reminded of, urged', () => {
    const begun = due();
    expect(begun.issue.tasks).toMatchObject([{ id: 'recheck/issue/1', stageName: '回头看', due: '2026-10-21', round: 1 }]);
    expect(statusIn(begun)).toBe('回头看中');
    const { tasks, unitIds } = projectIssue(begun.scene.definition, begun.issue);
    expect(tasks[0]?.holders).toEqual([`unit:${statisticsBureau.id}:statisticsReviewer`, `unit:${rectificationOffice.id}:supervisor`]);
    expect(unitIds).toContain(statisticsBureau.id);
    expect(lightOf(begun.issue, moment('2026-10-21 18:00'))).toBe('黄');
    expect(begun.scene.notices.at(-1)).toMatchObject({ kind: '告知', taskId: 'recheck/issue/1' });

    given(begun).when(officeClerk, urges()).then(events('issueUrged'));
    begun.at('2026-10-23 09:00');
    expect(begun.issue.marks).toMatchObject({ everOverdue: true, yellowOrders: 1, urges: 1 });
  });

  it('keeps all other doors shut', () => {
    const begun = due();
    given(begun)
      .when(leader, signsOff())
      .then(refusal('ALREADY_CLOSED'))
      .when(headOf(qingli), submits())
      .then(refusal('ALREADY_CLOSED'))
      .when(supervisor, rechecks())
      .then(events('recheckCompleted'))
      .when(supervisor, rechecks())
      .then(refusal('ALREADY_CLOSED'));
  });

  it('is for somebody who neither did the work nor signed it off, and who is on duty', () => {
    const begun = due();
    const signer = { ...alsoAs(leader, 'supervisor'), unitId: rectificationOffice.id };
    const doer = { ...alsoAs(headOf(qingli), 'supervisor'), unitId: rectificationOffice.id };
    given(begun)
      .when(handlerOf(qingli), rechecks())
      .then(refusal('NOT_YOUR_TASK'))
      .when(doer, rechecks())
      .then(refusal('VERIFIER_IS_DOER'))
      .when(signer, rechecks())
      .then(refusal('ALREADY_SIGNED'));
    const offered = (person: typeof supervisor) => availableActions(begun.scene.definition, begun.issue, person).map(({ type, enabled }) => [type, enabled]);
    expect(offered(supervisor)).toEqual([['recheck', true], ['urge', true]]);
    expect(offered(statisticsReviewer)).toEqual([['recheck', true]]);
    expect(offered(signer)).toEqual([['recheck', false], ['urge', true]]);
    expect(offered(handlerOf(qingli))).toEqual([]);
  });

  it('needs findings, evidence and every point; 反弹 needs the failed point and a new deadline', () => {
    const begun = due();
    given(begun)
      .when(supervisor, rechecks({ findings: ' ' }))
      .then(refusal('FINDINGS_MISSING'))
      .when(supervisor, rechecks({ evidence: [] }))
      .then(refusal('EVIDENCE_MISSING'))
      .when(supervisor, rechecks({ checklist: {} }))
      .then(refusal('CHECKLIST_INCOMPLETE', '还有要点'))
      .when(supervisor, rechecks({ checklist: failing }))
      .then(refusal('CHECKLIST_INCOMPLETE', '不能通过'))
      .when(supervisor, rechecks({ ...relapse, checklist: { ...failing, stateKept: 'yes' } }))
      .then(refusal('CHECKLIST_INCOMPLETE', '哪一条'))
      .when(supervisor, rechecks({ ...relapse, deadline: undefined }))
      .then(refusal('DEADLINE_UNCLEAR'))
      .when(supervisor, rechecks({ ...relapse, deadline: '2026-10-08' }))
      .then(refusal('DEADLINE_UNCLEAR', '今天以后'))
      .when(supervisor, rechecks({ ...relapse, deadline: '2026-02-30' }))
      .then(refusal('DEADLINE_UNCLEAR'));
  });

  it('three times passed, the issue is settled for good', () => {
    const begun = due();
    for (const at of ['2026-10-08 10:00', '2026-12-01 10:00', '2027-03-01 10:00']) {
      given(begun.at(at)).when(secondReviewer, rechecks()).then(events('recheckCompleted'));
      expect(statusIn(begun)).toBe('已销号');
    }
    expect(isSettled(begun.issue)).toBe(true);
    expect(nextWakeUp(begun.issue)).toBeUndefined();
    expect(begun.issue.rechecks?.map(({ outcome }) => outcome?.result)).toEqual(['passed', 'passed', 'passed']);
  });

  it('after an outage they come one after the other, none is lost', () => {
    const begun = anIssue().closed().afterOutageAt('2027-06-01 09:00');
    given(begun).when('time', () => ({ type: 'passTime' })).then(events('recheckOpened'));
    expect(nextRecheck(begun.issue)).toBeUndefined();
    given(begun).when(supervisor, rechecks()).when('time', () => ({ type: 'passTime' })).then(events('recheckOpened'));
    expect(begun.issue.tasks.map(({ id }) => id)).toEqual(['recheck/issue/2']);
    expect(pendingRechecks(begun.issue).map(({ key }) => key)).toEqual(['1/3', '1/6']);
  });
});

describe('反弹 → 重新挂号', () => {
  const reopened = () => {
    const begun = anIssue().withUnits(qingli, baita).closed().at('2026-10-08 10:00');
    given(begun).when(supervisor, rechecks(relapse)).then(events('recheckCompleted', 'issueReopened', 'stageOpened'));
    return begun;
  };

  it('is back with those who do the work, with findings and the new deadline', () => {
    const begun = reopened();
    expect(statusIn(begun)).toBe('重新挂号');
    expect(begun.issue.tasks.map(({ id, due }) => [id, due])).toEqual([[`work/${qingli.id}/2`, '2026-12-31'], [`work/${baita.id}/2`, '2026-12-31']]);
    expect(begun.issue.tasks[0]?.returned).toMatchObject({ stage: 'recheck', opinion: relapse.findings });
    expect(begun.issue).toMatchObject({ phase: 'open', signatures: [], work: {}, marks: { relapses: 1 }, assignment: { deadline: '2026-12-31' } });
    expect(begun.issue.conclusion).toBeUndefined();
    expect(begun.scene.notices.slice(-3).map(({ kind }) => kind)).toEqual(['重新挂号', '重新挂号', '重新挂号']);
  });

  it('keeps the earlier round, and its mark for ever', () => {
    const begun = reopened();
    expect(begun.issue.earlierRounds).toMatchObject([{ round: 1, conclusion: '已完成', deadline: '2026-12-31', findings: relapse.findings }]);
    expect(begun.issue.earlierRounds?.[0]?.signatures.map(({ stage }) => stage)).toContain('signOff');
    expect(begun.issue.rechecks?.map(({ key, outcome }) => [key, outcome?.result])).toEqual([['1/1', 'relapsed']]);
    begun.closed();
    expect(begun.issue.marks.relapses).toBe(1);
    expect(begun.issue.rechecks?.map(({ key, on }) => [key, on])).toEqual([
      ['1/1', '2026-10-08'], ['2/1', '2026-11-09'], ['2/3', '2027-01-08'], ['2/6', '2027-04-08'],
    ]);
    begun.at('2026-11-09 09:00');
    expect(begun.issue.tasks.map(({ id }) => id)).toEqual(['recheck/issue/2']);
  });

  it('every level signs again; who did the work then verifies nothing now', () => {
    const begun = reopened();
    given(begun).when(headOf(qingli), submits(qingli)).then(open(`work 白塔乡`, 'townshipReview 青栎镇'));
    expect(statusIn(begun)).toBe('重新挂号');
    given(begun).when(headOf(baita), submits(baita)).when(alsoAs(headOf(baita), 'townshipReviewer'), approves(baita)).then(refusal('VERIFIER_IS_DOER'));
    given(begun).when(townshipReviewerOf(qingli), approves(qingli)).when(townshipReviewerOf(baita), approves(baita));
    expect(begun.inReview('部门').issue.signatures.map(({ stage }) => stage)).toEqual(['townshipReview', 'townshipReview']);
    given(begun).when(departmentReviewer, approves());
  });

  it('folds from its log alone, and a snapshot from before 回头看 still reads', () => {
    const begun = reopened();
    expect(foldLog('issue-1', JSON.parse(JSON.stringify(begun.scene.log)))).toEqual(begun.issue);
    const old = anIssue().following(statisticsInspectionV1).closed().issue;
    expect(isSettled(old)).toBe(true);
    const refused = decide(statisticsInspection, begun.scene.calendar, old, rechecks()(old, statisticsInspection), { actor: supervisor, now: begun.scene.now });
    expect(isRefusal(refused) && refused.code).toBe('ALREADY_CLOSED');
  });
});

describe('the policy', () => {
  it('of the shipped definition is sound; a broken one is named', () => {
    expect(validateDefinition(statisticsInspection)).toEqual([]);
    const broken = { ...statisticsInspection, recheck: { ...statisticsInspection.recheck!, months: [3, 1], duty: [], reopensAt: 'signOff' } };
    expect(validateDefinition(broken).map(({ path }) => path)).toEqual(['/recheck/months', '/recheck/duty', '/recheck/reopensAt']);
  });
});
