/** What a definition may weigh as JSON; more is refused before it is read. */
export const MOST_DEFINITION_BYTES = 512 * 1024;

/** How deep the JSON of a definition may nest: conditions are the deepest part. */
export const MOST_DEPTH = 24;

/** Values a definition may hold in all. */
export const MOST_VALUES = 60_000;

/** Is it small enough to be looked at closely? Counts without recursion and stops at the first excess. */
export function isOfDefinitionSize(value: unknown): boolean {
  const waiting: { readonly value: unknown; readonly depth: number }[] = [{ value, depth: 1 }];
  let seen = 0;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    seen += 1;
    if (seen + waiting.length > MOST_VALUES || next.depth > MOST_DEPTH) return false;
    if (typeof next.value !== 'object' || next.value === null) continue;
    if (Array.isArray(next.value) && next.value.length > MOST_VALUES) return false;
    for (const each of Object.values(next.value)) waiting.push({ value: each, depth: next.depth + 1 });
  }
  return true;
}
