import { plainText } from '../organisation';
import { normaliseCode } from './read-code';

const marks = /[\p{P}\p{S}]/gu;

/** The finding without what two typings of it may differ in: width, white space, punctuation. */
export function normaliseFinding(finding: string): string {
  return plainText(finding).replace(marks, '');
}

/** The same for the same issue imported twice: its code and finding in one way of writing. Also for registered issues. */
export function rowFingerprint({ code, finding }: { readonly code: string; readonly finding: string }): string {
  return `${normaliseCode(code)}|${normaliseFinding(finding)}`;
}
