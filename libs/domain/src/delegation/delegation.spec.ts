import { isRefusal, type Role } from '..';
import { anIssue, approves, given, headOf, leader, refusal, secondLeader, signsOff, township, townshipReviewerOf, handlerOf } from '../../../../test/builders';
import { judgeDelegation, type DelegationCase } from './delegation';

const party = (id: string, ...roles: readonly Role[]) => ({ id, name: id, unitId: 'u', roles, active: true });
const aCase = (changes: Partial<DelegationCase> = {}, dates: { from?: string; until?: string; reason?: string } = {}): DelegationCase => ({
  delegation: { personId: '甲', delegateId: '乙', from: '2026-09-07', until: '2026-09-11', reason: '外出培训', ...dates },
  person: party('甲', 'townshipReviewer'), delegate: party('乙', 'handler'), by: party('甲'), today: '2026-09-01', others: [], ...changes,
});
const answer = (each: DelegationCase) => judgeDelegation(each)?.message ?? '可以';

describe('委托', () => {
  it('is entered by the person, the head of the unit, or 整改办', () => {
    expect(answer(aCase())).toBe('可以');
    expect(answer(aCase({ by: party('负责人', 'head') }))).toBe('可以');
    expect(answer(aCase({ by: { ...party('整改办', 'officeClerk'), unitId: 'o' } }))).toBe('可以');
    expect(answer(aCase({ by: { ...party('别的负责人', 'head'), unitId: 'o' } }))).toContain('本人');
  });

  it('goes to somebody on duty in the same unit, never to oneself or an administrator', () => {
    expect(answer(aCase({ delegate: { ...party('乙'), active: false } }))).toContain('不在岗');
    expect(answer(aCase({ delegate: { ...party('乙'), unitId: 'o' } }))).toContain('本单位');
    expect(answer(aCase({ delegate: party('甲') }))).toContain('本人');
    expect(answer(aCase({ delegate: party('乙', 'auditAdministrator') }))).toContain('管理员');
  });

  it('has a period that is not over, not longer than 90 days, and free', () => {
    expect(answer(aCase({}, { from: '2026-09-11', until: '2026-09-07' }))).toContain('起止');
    expect(answer(aCase({ today: '2026-09-12' }))).toContain('已过');
    expect(answer(aCase({}, { until: '2026-12-06' }))).toContain('90天');
    expect(answer(aCase({}, { until: '2026-12-05' }))).toBe('可以');
    expect(answer(aCase({ others: [{ from: '2026-09-11', until: '2026-09-20' }] }))).toContain('重叠');
    expect(answer(aCase({ others: [{ from: '2026-09-12', until: '2026-09-20' }] }))).toBe('可以');
    expect(answer(aCase({}, { reason: ' ' }))).toContain('原因');
  });
});

describe('what a delegate signs', () => {
  const qingli = township('青栎镇');
  const instead = (person: typeof leader, delegate: typeof leader) => ({ ...person, delegate: { personId: delegate.personId, name: delegate.name } });

  it('bears both names', () => {
    const story = given(anIssue().withUnits(qingli).inSignOff()).when(instead(leader, secondLeader), signsOff());
    expect(story.issue.signatures.at(-1)).toMatchObject({ personId: leader.personId, delegateId: secondLeader.personId, name: `${leader.name}（受委托人${secondLeader.name}）` });
  });

  it('counts as the delegate’s own: a doer does not verify for somebody else', () => {
    given(anIssue().withUnits(qingli).inReview('乡镇'))
      .when(instead(townshipReviewerOf(qingli), headOf(qingli)), approves())
      .then(refusal('VERIFIER_IS_DOER'))
      .when(instead(townshipReviewerOf(qingli), { ...handlerOf(qingli), personId: '没有参与的人' }), approves());
  });

  it('is refused like the person’s own where the person may not', () => {
    const outcome = anIssue().withUnits(qingli).inSignOff().scene.play(instead(secondLeader, leader), { type: 'urge', message: '' });
    expect(isRefusal(outcome)).toBe(true);
  });
});
