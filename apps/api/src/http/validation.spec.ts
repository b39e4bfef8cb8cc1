import type { ArgumentMetadata } from '@nestjs/common';
import { idempotencyKey, importPatch, issueCommand, speakChinese } from '@rectify/contracts';
import type { z } from 'zod';
import { ProblemError } from './problem';
import { pointerOf, Validation } from './validation';

const errorsOf = async (schema: z.ZodType, value: unknown) => {
  const metadata: ArgumentMetadata = { type: 'body', schema };
  const refusal: unknown = await new Validation().transform(value, metadata).catch((error: unknown) => error);
  return refusal instanceof ProblemError ? refusal.facts.errors : 'accepted';
};

describe('what is handed in', () => {
  beforeAll(speakChinese);

  it('is accepted as the contract has it', async () => {
    expect(await errorsOf(issueCommand, { type: 'assign', instructions: '抓紧' })).toBe('accepted');
  });
  it('is refused with a pointer and a sentence for everything that is wrong', async () => {
    expect(await errorsOf(issueCommand, { type: 'urge', message: 1, extra: true })).toEqual([
      { pointer: '/message', detail: '应是文字' },
      { pointer: '', detail: '有不认识的内容：extra' },
    ]);
    expect(await errorsOf(issueCommand, { type: 'passTime' })).toEqual([{ pointer: '/type', detail: expect.any(String) }]);
    expect(await errorsOf(issueCommand, undefined)).toEqual([{ pointer: '', detail: '必须填写' }]);
  });
  it('is refused where the database could not store it', async () => {
    expect(await errorsOf(issueCommand, { type: 'urge', message: 'a\0b' })).toEqual([{ pointer: '/message', detail: '含有不能保存的字符' }]);
    expect(await errorsOf(importPatch, { decisions: { 'a/\ud800': { leaveOut: true } } })).toHaveLength(1);
    expect(await errorsOf(idempotencyKey, '\udc00'.repeat(9))).toHaveLength(1);
  });
  it('gets at most fifty errors, however hostile', async () => {
    const decisions = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [String(index), 1]));
    expect(await errorsOf(importPatch, { decisions })).toHaveLength(50);
  });
  it('points as RFC 6901 says', () => {
    expect(pointerOf(['decisions', '表/1~2', { key: 0 }])).toBe('/decisions/表~11~02/0');
  });
});
