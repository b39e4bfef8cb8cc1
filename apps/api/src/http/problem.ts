export interface FieldError {
  /** JSON pointer into the body or query. */
  readonly pointer: string;
  readonly detail: string;
}

export interface ProblemFacts {
  readonly status: number;
  /** Stable; programs decide by it. */
  readonly code: string;
  /** A Chinese sentence for people. */
  readonly detail: string;
  readonly errors?: readonly FieldError[];
  /** Present version of the issue, with STALE_VERSION. */
  readonly version?: number;
  /** In seconds. */
  readonly retryAfter?: number;
}

/** An answer that is no: thrown anywhere, translated to `application/problem+json` once, by the filter. */
export class ProblemError extends Error {
  constructor(readonly facts: ProblemFacts) {
    super(`${facts.code}: ${facts.detail}`);
  }
}

export function malformed(errors: readonly FieldError[]): ProblemError {
  return new ProblemError({ status: 400, code: 'MALFORMED', detail: '提交的内容有误，请按提示修改。', errors });
}

export function notSignedIn(): ProblemError {
  return new ProblemError({ status: 401, code: 'NOT_SIGNED_IN', detail: '请先登录，或登录已过期。' });
}

export function notAllowed(detail: string): ProblemError {
  return new ProblemError({ status: 403, code: 'NOT_ALLOWED', detail });
}

/** Also for what exists, but outside the caller's scope. */
export function notFound(what = '内容'): ProblemError {
  return new ProblemError({ status: 404, code: 'NOT_FOUND', detail: `没有找到这个${what}，或您无权查看。` });
}

/** 422: understood, and refused by a rule. */
export function refused(code: string, detail: string, errors?: readonly FieldError[]): ProblemError {
  return new ProblemError({ status: 422, code, detail, ...(errors && { errors }) });
}
