import { z } from 'zod';
import { lights } from './issues';
import { cursor, flag, id, pageLimit } from './scalars';

/** 待我办 · 待我审 · 待我签 · 关注 · 已办 */
export const taskTabs = ['mine', 'review', 'sign', 'watching', 'done'] as const;
export type TaskTab = (typeof taskTabs)[number];

/** GET /api/tasks?tab=&cursor=&limit= */
export const taskQueryString = z.strictObject({ tab: z.enum(taskTabs), cursor: cursor.optional(), limit: pageLimit.default(30) });
export type TaskQueryString = z.infer<typeof taskQueryString>;

export const taskItem = z
  .object({
    issueId: id,
    /** `null` for an issue that waits for 交办, and in the tabs watching and done, which list issues. */
    taskId: z.string().nullable(),
    code: z.string(),
    finding: z.string(),
    section: z.string(),
    drill: z.boolean(),
    stageName: z.string(),
    unitName: z.string().nullable(),
    /** Due day; `null` where nothing is open. */
    due: z.string().nullable(),
    provisional: z.boolean(),
    workdaysLeft: z.number().int().nullable(),
    light: z.enum(lights),
    returned: z.boolean(),
    /** Why this is in the list, in words. */
    why: z.string(),
  })
  .meta({ id: 'TaskItem' });
export type TaskItem = z.infer<typeof taskItem>;
export const taskList = z.object({ items: z.array(taskItem), nextCursor: z.string().nullable() }).meta({ id: 'TaskList' });
export type TaskList = z.infer<typeof taskList>;

const count = z.object({ count: z.number().int(), capped: z.boolean() });
/** GET /api/tasks/counts: capped, “999+”. */
export const taskCounts = z
  .object({ mine: count, review: count, sign: count, watching: count, done: count, unreadNotices: count })
  .meta({ id: 'TaskCounts' });
export type TaskCounts = z.infer<typeof taskCounts>;

/** GET /api/notices?unread=&cursor= */
export const noticeItem = z
  .object({
    id,
    /** `null`: from the platform itself, about no issue. */
    issueId: id.nullable(),
    kind: z.string(),
    subject: z.string(),
    body: z.string(),
    why: z.string(),
    /** Where in the product it leads, when it is about no issue. */
    page: z.string().nullable(),
    at: z.string(),
    readAt: z.string().nullable(),
  })
  .meta({ id: 'Notice' });
export type NoticeItem = z.infer<typeof noticeItem>;
export const noticeList = z.object({ items: z.array(noticeItem), nextCursor: z.string().nullable() }).meta({ id: 'NoticeList' });
export type NoticeList = z.infer<typeof noticeList>;
export const noticeQueryString = z.strictObject({ unread: flag.optional(), cursor: cursor.optional(), limit: pageLimit.default(30) });
/** POST /api/notices/read marks these as read; all of mine when left out. */
export const readNotices = z.strictObject({ ids: z.array(id).max(500).optional() }).meta({ id: 'ReadNotices' });

/** GET /api/stream (SSE): each message is one of these; the reader asks again for what it shows. */
export const streamEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('hello') }),
  z.object({ type: z.literal('tasksChanged') }),
  z.object({ type: z.literal('notice'), noticeId: id, subject: z.string(), issueId: id }),
  z.object({ type: z.literal('issueChanged'), issueId: id, version: z.number().int() }),
]);
export type StreamEvent = z.infer<typeof streamEvent>;
