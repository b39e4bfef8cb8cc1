import { noticeGroups } from '@rectify/domain';
import { z } from 'zod';

const group = z.enum(noticeGroups);

/** GET /api/preferences: what I get by which way. In-app there is always everything. */
export const preferencesView = z
  .object({
    groups: z.array(
      z.object({
        key: group,
        name: z.string(),
        mail: z.boolean(),
        chat: z.boolean(),
        /** Mail about my own tasks comes whatever I choose. */
        mailIsBinding: z.boolean(),
      }),
    ),
    /** 每日摘要; `null` for whoever gets none. */
    morningDigest: z.boolean().nullable(),
    /** Where my mail goes; `null`: nowhere yet. */
    address: z.string().nullable(),
    /** Does this installation speak in a group chat? */
    chatAvailable: z.boolean(),
    /** `22:00-07:30`; `null`: none. */
    quietHours: z.string().nullable(),
    /** More within an hour become one mail; `null`: no limit. */
    mailsPerHour: z.number().int().nullable(),
  })
  .meta({ id: 'Preferences' });
export type PreferencesView = z.infer<typeof preferencesView>;

/** PUT /api/preferences → the same view. */
export const preferencesBody = z
  .strictObject({
    groups: z.record(group, z.strictObject({ mail: z.boolean(), chat: z.boolean() })),
    morningDigest: z.boolean(),
  })
  .meta({ id: 'PreferencesBody' });
export type PreferencesBody = z.infer<typeof preferencesBody>;
