import { plainText } from '../organisation';
import type { IntakeContext } from './draft-row';
import type { Layout } from './layout';

const dashes = /[‐‑‒–—―−－﹣]/g;

/** 问题编号 in one way of writing: half-width letters, figures and hyphens, no white space. */
export function normaliseCode(text: string): string {
  return plainText(text).replace(dashes, '-');
}

/**
 * The code as written; in a list without such a column, one proposed from the prefix and 序号. '' where there is none,
 * or where merged rows have several.
 */
export function readCode(written: readonly string[], sequence: string, layout: Layout, { codePrefix }: IntakeContext): string {
  if (written.length > 1) return '';
  if (layout.mapping.code !== undefined || !codePrefix) return normaliseCode(written[0] ?? '');
  const number = plainText(sequence);
  return /^\d+$/.test(number) ? `${codePrefix}-${number.padStart(3, '0')}` : '';
}
