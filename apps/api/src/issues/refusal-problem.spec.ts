import { refuse } from '@rectify/domain';
import { problemOfRefusal } from './refusal-problem';

describe('a no of the core or the log, over HTTP', () => {
  it('who may not, gets 403; what a rule forbids, 422 with its own words', () => {
    expect(problemOfRefusal(refuse('NOT_YOUR_TASK', '不在您的职责内。'), 5).facts).toEqual({ status: 403, code: 'NOT_YOUR_TASK', detail: '不在您的职责内。' });
    expect(problemOfRefusal(refuse('NOT_ALLOWED', '由整改办办理。'), 5).facts.status).toBe(403);
    const doer = refuse('VERIFIER_IS_DOER', '不能审核自己的工作。');
    expect(problemOfRefusal(doer, 5).facts).toEqual({ status: 422, code: 'VERIFIER_IS_DOER', detail: '不能审核自己的工作。' });
  });
  it('whoever comes too late gets 409 with the present version', () => {
    expect(problemOfRefusal(refuse('STALE_VERSION', '已经办过。'), 5).facts).toMatchObject({ status: 409, detail: '已经办过。', version: 5 });
    expect(problemOfRefusal({ problem: 'STALE_VERSION', version: 6 }, 5).facts).toMatchObject({ status: 409, version: 6 });
  });
  it('a key used for something else is refused, and what is gone is not found', () => {
    expect(problemOfRefusal({ problem: 'KEY_REUSED' }, 5).facts).toMatchObject({ status: 422, code: 'KEY_REUSED' });
    expect(problemOfRefusal({ problem: 'DEFINITION_GONE' }, 5).facts).toMatchObject({ status: 422, code: 'DEFINITION_GONE' });
    expect(problemOfRefusal({ problem: 'NOT_FOUND' }, 5).facts.status).toBe(404);
  });
});
