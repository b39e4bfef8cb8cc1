import { plainText } from './plain-text';

const suggestionsAtMost = 3;
const shortestPart = 3;

/** How many characters have to be changed, added or dropped to get from one text to the other. */
function distance(from: string, to: string): number {
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const change = (previous[column - 1] ?? 0) + (from[row - 1] === to[column - 1] ? 0 : 1);
      current.push(Math.min(change, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[to.length] ?? 0;
}

/** How far apart, or `undefined` where nobody would take one for the other. */
function likeness(text: string, name: string): number | undefined {
  const [shorter, longer] = text.length < name.length ? [text, name] : [name, text];
  if (shorter.length >= shortestPart && longer.includes(shorter)) return 1;
  const bearable = Math.max(1, Math.floor(longer.length / 4));
  if (shorter.length < shortestPart || longer.length - shorter.length > bearable) return undefined;
  const changes = distance(text, name);
  return changes <= bearable ? changes : undefined;
}

/**
 * What may have been meant by a text that matches nothing: one character wrong or missing in a short name, a quarter
 * in a long one, or one name inside the other. At most three, closest first. Only ever shown to a person.
 */
export function closestNames<T>(text: string, candidates: readonly T[], namesOf: (candidate: T) => readonly string[]): readonly T[] {
  const wanted = plainText(text);
  return candidates
    .flatMap((candidate) => {
      const likenesses = namesOf(candidate).flatMap((name) => likeness(wanted, plainText(name)) ?? []);
      return likenesses.length > 0 ? [{ candidate, changes: Math.min(...likenesses) }] : [];
    })
    .sort((one, other) => one.changes - other.changes)
    .slice(0, suggestionsAtMost)
    .map(({ candidate }) => candidate);
}
