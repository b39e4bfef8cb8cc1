import type { Problem } from '@rectify/contracts';
import { ProblemError, type ProblemFacts } from './problem';

const titles: Readonly<Record<number, string>> = {
  400: '内容有误',
  401: '未登录',
  403: '无权办理',
  404: '没有找到',
  405: '不支持的操作',
  409: '已有变化',
  413: '内容过大',
  415: '格式不支持',
  422: '不能办理',
  429: '操作过于频繁',
  500: '系统出错',
  503: '暂时无法使用',
};

// What the framework says in English, by status.
const frameworkProblems: Readonly<Record<number, Pick<ProblemFacts, 'code' | 'detail'>>> = {
  400: { code: 'MALFORMED', detail: '提交的内容不是可以识别的格式。' },
  404: { code: 'NOT_FOUND', detail: '没有这个地址。' },
  405: { code: 'METHOD_NOT_ALLOWED', detail: '这个地址不支持这种操作。' },
  413: { code: 'TOO_LARGE', detail: '提交的内容过大，请拆分后再试。' },
  414: { code: 'TOO_LARGE', detail: '地址过长，请减少条件后再试。' },
  415: { code: 'UNSUPPORTED_MEDIA_TYPE', detail: '不支持这种内容格式，请用 application/json 提交。' },
  431: { code: 'TOO_LARGE', detail: '请求头过大。' },
};

const databaseAway: ProblemFacts = {
  status: 503,
  code: 'DATABASE_AWAY',
  detail: '系统暂时无法使用，请稍后再试；已提交的内容不会重复办理。',
  retryAfter: 5,
};
const broken: ProblemFacts = { status: 500, code: 'INTERNAL', detail: '系统出错，请稍后再试；如反复出现，请把编号告诉管理员。' };

// Connection errors of the operating system, and PostgreSQL's classes 08 (connection), 53 (resources) and 57P (shutdown).
const away = /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EHOSTUNREACH|ENETUNREACH|08...|53...|57P0.)$/;
const awayInWords = /Connection terminated|timeout exceeded when trying to connect|not queryable|connection is closed|Driver not Connected/i;

/** Does this error say that PostgreSQL cannot be reached? The driver hides it under different wrappings. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, driverError, errors } = error as Error & { code?: unknown; driverError?: unknown; errors?: readonly unknown[] };
  if (typeof code === 'string' && away.test(code)) return true;
  if (awayInWords.test(error.message)) return true;
  return (driverError !== undefined && driverError !== error && isDatabaseAway(driverError)) || (errors ?? []).some(isDatabaseAway);
}

/** What an error means to the caller. What nobody expected says nothing about the inside. */
export function problemFactsOf(error: unknown): ProblemFacts {
  if (error instanceof ProblemError) return error.facts;
  if (isDatabaseAway(error)) return databaseAway;
  const status = statusOf(error);
  if (status === undefined || status >= 500) return broken;
  return { status, ...(frameworkProblems[status] ?? { code: 'REFUSED', detail: '请求不能办理。' }) };
}

/** The body of the answer. */
export function problemOf(facts: ProblemFacts, traceId: string): Problem {
  const { status, code, detail, errors, version } = facts;
  return {
    type: `urn:rectify:problem:${code}`,
    title: titles[status] ?? '不能办理',
    status,
    code,
    detail,
    ...(errors && { errors: [...errors] }),
    ...(version !== undefined && { version }),
    traceId,
  };
}

function statusOf(error: unknown): number | undefined {
  const { statusCode, status } = (error ?? {}) as { statusCode?: unknown; status?: unknown };
  const found = statusCode ?? status;
  return typeof found === 'number' && found >= 400 && found < 600 ? found : undefined;
}
