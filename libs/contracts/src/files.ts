import { z } from 'zod';
import { id } from './scalars';

/** 佐证文件 as it is shown. `size` in bytes. */
export const storedFileView = z.object({ id, name: z.string(), size: z.number().int(), mediaType: z.string() }).meta({ id: 'File' });
export type StoredFileView = z.infer<typeof storedFileView>;

/** Most bytes of one 佐证文件. */
export const FILE_BYTES = 50 * 1024 * 1024;

/** What may be uploaded, by the ending of its name; whether the content is that, the server looks. */
export const fileEndings = ['jpg', 'jpeg', 'png', 'webp', 'gif', 'heic', 'pdf', 'doc', 'docx', 'xls', 'xlsx', 'ppt', 'pptx', 'wps', 'et', 'ofd', 'mp4', 'mov'] as const;

/** GET /api/files/{id}: `inline=1` to look at it in the browser. */
export const fileQuery = z.strictObject({ inline: z.literal('1').optional() });
export type FileQuery = z.infer<typeof fileQuery>;
