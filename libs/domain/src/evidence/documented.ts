import type { Evidence } from './evidence';

/** Does the entry lead to something that can be looked at: a file, or 文号或存放处? A name alone is paper. */
export function isDocumented({ name, reference, file }: Evidence): boolean {
  return name.trim() !== '' && (file !== undefined || reference.trim() !== '');
}

/** Is there evidence at all, and every entry of it documented? */
export function areDocumented(entries: readonly Evidence[]): boolean {
  return entries.length > 0 && entries.every(isDocumented);
}

/** What is asked of every entry, in words. */
export const documentedInWords = '写明名称，并附上文件或写明文号、存放处';
