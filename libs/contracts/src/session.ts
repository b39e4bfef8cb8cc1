import { z } from 'zod';
import { personView } from './organisation';
import { neededWords } from './scalars';

/** POST /api/session → 204 + cookie. */
export const loginBody = z.strictObject({ account: neededWords(100), password: z.string().min(1).max(200) }).meta({ id: 'Login' });
export type LoginBody = z.infer<typeof loginBody>;

/** What the whole interface may show this person. */
export const permission = z.enum(['registerIssues', 'importIssues', 'superviseIssues', 'seeAllIssues', 'maintainCalendar', 'editDefinitions', 'publishDefinitions', 'migrateIssues', 'administer', 'audit']);
export type Permission = z.infer<typeof permission>;

/** GET /api/session */
export const sessionView = z
  .object({
    person: personView,
    permissions: z.array(permission),
    /** Where mail of this installation can be looked at; only with the development mailbox. */
    mailboxUrl: z.string().nullable(),
    expiresAt: z.string(),
  })
  .meta({ id: 'Session' });
export type SessionView = z.infer<typeof sessionView>;
