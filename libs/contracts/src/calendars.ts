import { z } from 'zod';
import { id } from './scalars';

/** A day that differs from “Monday to Friday work, weekend rest”, or lies inside a holiday. */
const calendarDay = z.object({ date: z.string(), kind: z.enum(['holiday', 'workday']), name: z.string() }).meta({ id: 'CalendarDay' });

/** Path of /api/calendars/{year} */
export const calendarYearNumber = z.coerce.number().int().min(2000).max(2100);

/** GET /api/calendars/{year} */
export const calendarYearView = z
  .object({
    year: z.number().int(),
    /** Not published: weekends alone say what rests, and every date computed with it is 暂定. */
    published: z.boolean(),
    /** Version of the whole table. */
    version: z.number().int(),
    days: z.array(calendarDay),
    workdays: z.number().int(),
    /** Issues that still follow an older version; the worker brings them to this one. */
    pending: z.number().int(),
  })
  .meta({ id: 'CalendarYear' });
export type CalendarYearView = z.infer<typeof calendarYearView>;

/** Body of preview and publication: JSON, the text of an iCalendar file, or the pasted text of the notice. */
export const calendarText = z.strictObject({ text: z.string().trim().min(1).max(300_000) }).meta({ id: 'CalendarText' });
export type CalendarText = z.infer<typeof calendarText>;

/** A date that would move; `taskId` is `null` for the issue's own 整改时限. */
export const calendarMove = z
  .object({
    issueId: id,
    code: z.string(),
    taskId: z.string().nullable(),
    stageName: z.string(),
    unitName: z.string().nullable(),
    before: z.string(),
    wasProvisional: z.boolean(),
    after: z.string(),
    provisional: z.boolean(),
  })
  .meta({ id: 'CalendarMove' });
export type CalendarMove = z.infer<typeof calendarMove>;

/** POST /api/calendars/{year}/preview */
export const calendarPreview = z
  .object({
    year: z.number().int(),
    /** What stands in the way, in Chinese; then nothing else is said. */
    problems: z.array(z.string()),
    notes: z.array(z.string()),
    days: z.array(calendarDay),
    workdays: z.number().int(),
    /** The published calendar says the same already. */
    unchanged: z.boolean(),
    /** Running issues that would follow the new version. */
    issues: z.number().int(),
    /** Those of them that lose or gain a day of some term. */
    movedIssues: z.number().int(),
    /** Those that are no longer 暂定 anywhere. */
    settledIssues: z.number().int(),
    /** Moved dates of issues within the caller's scope, as many as are worth reading. */
    moves: z.array(calendarMove),
    /** More moved than are listed, or than the caller may see. */
    isCut: z.boolean(),
  })
  .meta({ id: 'CalendarPreview' });
export type CalendarPreview = z.infer<typeof calendarPreview>;
