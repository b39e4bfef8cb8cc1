import type { Refusal, RefusalCode } from '@rectify/domain';
import type { AppendProblem } from '@rectify/persistence';
import { notFound, ProblemError, refused } from '../http/problem';

const forbidden: readonly RefusalCode[] = ['NOT_YOUR_TASK', 'NOT_ALLOWED'];
const STALE = '这个问题已有新的变化，请刷新后再办理。';

/** What the core or the log says no to, for HTTP. `presentVersion`: of the issue, for what came too late. */
export function problemOfRefusal(answer: Refusal | AppendProblem, presentVersion: number): ProblemError {
  if ('problem' in answer) {
    switch (answer.problem) {
      case 'NOT_FOUND':
        return notFound('问题');
      case 'KEY_REUSED':
        return refused('KEY_REUSED', '这个 Idempotency-Key 已用于另一次办理，请换一个键。');
      case 'STALE_VERSION':
        return stale(answer.version, STALE);
      case 'DEFINITION_GONE':
        return refused('DEFINITION_GONE', '这一流程版本刚刚被删除，请另选一版。');
    }
  }
  const { code, message } = answer;
  if (code === 'STALE_VERSION') return stale(presentVersion, message);
  return forbidden.includes(code) ? new ProblemError({ status: 403, code, detail: message }) : refused(code, message);
}

function stale(version: number, detail: string): ProblemError {
  return new ProblemError({ status: 409, code: 'STALE_VERSION', detail, version });
}
