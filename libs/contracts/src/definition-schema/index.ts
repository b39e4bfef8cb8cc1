import type { Conclusion, Definition } from '@rectify/domain';
import { z } from 'zod';
import { definitionKey } from '../definition-key';
import { isOfDefinitionSize } from './bounds';
import { name } from './parts';
import { noticeRulesSchema } from './notice-rules-schema';
import { orders, recheck, selfChecks, sidePaths } from './policies';
import { stage, stageGroup } from './stage';

export { isOfDefinitionSize, MOST_DEFINITION_BYTES } from './bounds';

const conclusions = ['已完成', '已完成并长期坚持', '基本完成', '持续推进', '未完成', '移送'] as const satisfies readonly Conclusion[];
const count = (least: number, most: number) => z.number().int().min(least).max(most);

const shape = z.strictObject({
  key: definitionKey,
  version: count(1, 1_000_000),
  name,
  stages: z.array(stage).max(100),
  groups: z.array(stageGroup).max(50).optional(),
  deadlinePolicy: z.strictObject({ immediateWorkdays: count(1, 400), standingMonths: count(1, 60) }),
  lights: z.strictObject({ blueBefore: count(0, 60), redAfter: count(0, 60) }),
  urging: z.strictObject({ minimumGapHours: z.number().min(0).max(720) }),
  conclusions: z.array(z.enum(conclusions)).max(conclusions.length),
  orders: orders.optional(),
  recheck: recheck.optional(),
  selfChecks: selfChecks.optional(),
  sidePaths: sidePaths.optional(),
  notices: noticeRulesSchema.optional(),
});

/**
 * 流程定义 as it comes from outside: its size is looked at before its parts, so a hostile one costs no more than a walk over
 * at most {@link isOfDefinitionSize} values. What it means is `validateDefinition`'s business.
 */
export const definitionSchema: z.ZodType<Definition> = z
  .unknown()
  .refine(isOfDefinitionSize, { error: '流程定义太大或嵌套太深', abort: true })
  .pipe(shape as z.ZodType<Definition>)
  .meta({ id: 'Definition' });
