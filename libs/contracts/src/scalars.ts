import { isBusinessDate, severities } from '@rectify/domain';
import { z } from 'zod';

/** UUIDs are made by the product (version 7); any version is read. */
export const id = z.guid();
/** YYYY-MM-DD, a day that exists. */
export const businessDate = z.string().refine(isBusinessDate, { error: '应是真实存在的日期，写作 2026-08-31 这样' });
/** Words a person writes: trimmed, at most `max` characters, may be empty. */
export const words = (max = 2000) => z.string().trim().max(max);
export const neededWords = (max = 2000) => z.string().trim().min(1).max(max);
/** 严重程度 */
export const severity = z.enum(severities);
/** 涉及金额 in 万元; 0 when the finding is about no money. */
export const amount = z.number().min(0).max(1_000_000_000);
/** An instant as ISO 8601 in UTC. */
export const instant = z.iso.datetime();
export const cursor = z.string().max(400);
export const pageLimit = z.coerce.number().int().min(1).max(200);
/** `true` / `false` in a query string. */
export const flag = z.enum(['true', 'false']).transform((text) => text === 'true');
