import type { Attachment } from './archive-content';

/** Folder of the 佐证文件 in the package. */
export const ATTACHMENTS = '佐证材料';

/** “001-验收单.pdf”: in the order in which they were handed in, no two alike. */
export function nameOf(attachments: readonly Attachment[], index: number): string {
  return `${String(index + 1).padStart(3, '0')}-${attachments[index]?.name ?? ''}`;
}

/** A line each, as `sha256sum` writes and checks them. */
export function checksums(attachments: readonly Attachment[]): string {
  return attachments.map(({ sha256 }, index) => `${sha256}  ${nameOf(attachments, index)}\n`).join('');
}
