import { normaliseFinding } from '../intake/row-fingerprint';
import type { IssueFacts } from '../issue/facts';

type Recurring = Pick<IssueFacts, 'finding' | 'section' | 'issueType' | 'responsibleUnits'>;

// What differs between two lists that report the same thing: how many, how much, when.
const counts = /[\d０-９一二三四五六七八九十百千万亿零两]+(?:[.．]\d+)?(?:个|家|户|项|条|处|名|人|次|年|月|日|季度|元|万元|亿元|吨|%|％)?/g;
const fillers = /部分|存在|仍然|仍在|仍|均|共|以及|及其|和|与|的|了|等|有关|相关|问题|情况|个别|多家|一些/g;

/** The finding without its counts, dates, punctuation and words that say nothing about the object. */
export function objectWords(finding: string): string {
  return normaliseFinding(finding).replace(counts, '').replace(fillers, '');
}

/**
 * 复发: the same for issues of the same responsible unit, section and kind about the same object. One for each responsible
 * unit, for a thing comes back unit by unit. Equal or not, nothing between: nothing is guessed.
 */
export function fingerprints({ finding, section, issueType, responsibleUnits }: Recurring): readonly string[] {
  const object = objectWords(finding);
  if (object === '') return [];
  return responsibleUnits.map((unit) => [unit.id, section.trim(), issueType.trim(), object].join('|'));
}

/** Do two issues concern the same thing in the same unit? */
export function isRecurrence(one: Recurring, other: Recurring): boolean {
  const known = new Set(fingerprints(other));
  return fingerprints(one).some((each) => known.has(each));
}
