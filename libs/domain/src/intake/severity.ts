import { severities, type Severity } from '../issue/facts';
import { plainText } from '../organisation';

/** 严重程度 a cell names in so many words; null where it says anything else. */
export function severityOf(text: string): Severity | null {
  const plain = plainText(text);
  return severities.find((severity) => severity === plain) ?? null;
}
