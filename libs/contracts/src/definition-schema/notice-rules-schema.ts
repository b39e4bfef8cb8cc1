import { noticeKinds, type NoticeRules } from '@rectify/domain';
import { z } from 'zod';
import { words } from '../scalars';
import { audience, channelList } from './parts';

/** 通知规则 */
export const noticeRulesSchema = z
  .array(
    z.strictObject({
      kind: z.enum(noticeKinds),
      adds: audience.optional(),
      spares: audience.optional(),
      channels: channelList.optional(),
      subject: words(100).optional(),
      body: words(2000).optional(),
    }),
  )
  .max(noticeKinds.length) satisfies z.ZodType<NoticeRules>;
