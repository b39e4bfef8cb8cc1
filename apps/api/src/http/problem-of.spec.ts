import { notAllowed, ProblemError, refused } from './problem';
import { isDatabaseAway, problemFactsOf, problemOf } from './problem-of';

const withCode = (code: string, message = 'x') => Object.assign(new Error(message), { code });

describe('what went wrong, for the caller', () => {
  it('says what was meant to be said', () => {
    expect(problemFactsOf(notAllowed('不可以。'))).toMatchObject({ status: 403, detail: '不可以。' });
    expect(problemOf(refused('EVIDENCE_MISSING', '缺佐证。').facts, 'trace-1')).toEqual({
      type: 'urn:rectify:problem:EVIDENCE_MISSING',
      title: '不能办理',
      status: 422,
      code: 'EVIDENCE_MISSING',
      detail: '缺佐证。',
      traceId: 'trace-1',
    });
  });
  it('gives the present version with a stale one', () => {
    const { facts } = new ProblemError({ status: 409, code: 'STALE_VERSION', detail: '已变化。', version: 7 });
    expect(problemOf(facts, 't')).toMatchObject({ status: 409, version: 7 });
  });
  it('tells nothing of the inside when something breaks', () => {
    const facts = problemFactsOf(new Error('relation "issue" does not exist at /srv/secret.js'));
    expect(facts).toMatchObject({ status: 500, code: 'INTERNAL' });
    expect(JSON.stringify(problemOf(facts, 't'))).not.toMatch(/relation|secret/);
  });
  it.each([400, 404, 413, 415])('puts the framework’s %i into Chinese', (status) => {
    const chinese = expect.stringMatching(/^[^a-zA-Z]*(application\/json)?[^a-zA-Z]*$/);
    expect(problemFactsOf({ statusCode: status, message: 'English' })).toMatchObject({ status, detail: chinese });
  });
  it('knows a database that is away under every wrapping, and asks to come again', () => {
    const wrapped = Object.assign(new Error('query failed'), { driverError: withCode('57P01') });
    const both = Object.assign(new Error('aggregate'), { errors: [withCode('ECONNREFUSED'), withCode('ECONNREFUSED')] });
    for (const error of [withCode('ECONNREFUSED'), withCode('08006'), new Error('Connection terminated unexpectedly'), wrapped, both]) {
      expect(problemFactsOf(error)).toMatchObject({ status: 503, code: 'DATABASE_AWAY', retryAfter: expect.any(Number) });
    }
    expect(isDatabaseAway(withCode('23505'))).toBe(false);
    expect(isDatabaseAway(undefined)).toBe(false);
  });
});
