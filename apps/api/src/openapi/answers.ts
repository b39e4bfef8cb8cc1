import { applyDecorators } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiSecurity } from '@nestjs/swagger';
import { problem } from '@rectify/contracts';
import type { z } from 'zod';

const meanings: Readonly<Record<number, string>> = {
  200: '成功',
  201: '已建立',
  204: '成功，没有内容',
  400: '内容有误',
  401: '未登录或登录已过期',
  403: '无权办理，或缺少 X-Requested-With',
  404: '没有找到，或不在可见范围内',
  409: '已有变化，附当前版本',
  413: '内容过大',
  415: '格式不支持',
  422: '被规则拒绝，code 说明原因',
  429: '操作过于频繁，见 Retry-After',
  503: '暂时无法使用，见 Retry-After',
};

interface AnswersOfRoute {
  /** `null`: headers alone. */
  readonly 200?: z.ZodType | null;
  readonly 201?: z.ZodType | null;
  readonly 204?: null;
  /** A file or a stream instead of JSON. */
  readonly file?: string;
  /** Besides 503, and 401 where a session is needed. */
  readonly problems?: readonly number[];
  /** Open to everybody. */
  readonly open?: true;
  /** Where 503 says more than that. */
  readonly 503?: z.ZodType;
}

/** Describes a route to the OpenAPI document: what it is for and every answer it gives. */
export function Answers(summary: string, { 200: ok, 201: created, 204: none, 503: away, file, problems = [], open }: AnswersOfRoute) {
  const describe = (status: number, schema?: z.ZodType | null) =>
    ApiResponse({ status, description: meanings[status] ?? '', ...(schema && { standardSchema: schema }) });
  const content = file && { [file]: { schema: { type: 'string' as const } } };
  return applyDecorators(
    ApiOperation({ summary }),
    ...(ok !== undefined ? [describe(200, ok)] : []),
    ...(created !== undefined ? [describe(201, created)] : []),
    ...(none === null ? [describe(204)] : []),
    ...(content ? [ApiResponse({ status: 200, description: meanings[200]!, content })] : []),
    ...[...new Set([...(open ? [] : [401]), ...problems])].map((status) => describe(status, problem)),
    describe(503, away ?? problem),
    ...(open ? [ApiSecurity({})] : []),
  );
}
