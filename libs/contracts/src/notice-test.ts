import { noticeKinds } from '@rectify/domain';
import { z } from 'zod';
import { neededWords } from './scalars';

/** POST /api/definitions/notices:test */
export const noticeTest = z.strictObject({ kind: z.enum(noticeKinds), subject: neededWords(100), body: neededWords(2000) }).meta({ id: 'NoticeTest' });
export type NoticeTest = z.infer<typeof noticeTest>;
