import type { PersonRef } from '../issue/facts';
import { closestNames } from './closest-names';
import { plainText } from './plain-text';
import type { Person } from './unit';

/** What a cell of 责任领导 says. The list names posts, not people. */
export interface LeaderMatch {
  readonly leaders: readonly PersonRef[];
  readonly unknown: readonly { readonly text: string; readonly suggestions: readonly PersonRef[] }[];
}

export function personRefOf(person: Person): PersonRef {
  return { id: person.id, name: person.name, post: person.post };
}

/**
 * The leaders named in one cell, by post. “县委副书记、县长” is one post: 、 separates nothing here, only ；and line
 * breaks do. A post nobody holds, or several people hold, is unknown.
 */
export function matchLeaders(cellText: string, persons: readonly Person[]): LeaderMatch {
  const leaders = persons.filter((person) => person.active && person.roles.includes('leader'));
  const holding = (post: string) => leaders.filter((person) => plainText(person.post) === plainText(post));
  const found = new Map<string, PersonRef>();
  const unknown: { text: string; suggestions: readonly PersonRef[] }[] = [];
  for (const post of postsOf(cellText, (text) => holding(text).length > 0)) {
    const [holder, ...others] = holding(post);
    if (holder && others.length === 0) found.set(holder.id, personRefOf(holder));
    else {
      const meant = holder ? [holder, ...others] : closestNames(post, leaders, (person) => [person.post]);
      unknown.push({ text: post, suggestions: meant.map(personRefOf) });
    }
  }
  return { leaders: [...found.values()], unknown };
}

/** A line break may stand between two posts or inside one: the longest known post wins. */
function postsOf(cellText: string, isPost: (text: string) => boolean): readonly string[] {
  return cellText.split(/[;；]/).flatMap((piece) => {
    const lines = piece.split(/\n/).map((line) => line.trim()).filter((line) => line !== '');
    const posts: string[] = [];
    while (lines.length > 0) {
      const longest = lines.findLastIndex((_, end) => isPost(lines.slice(0, end + 1).join('')));
      posts.push(lines.splice(0, Math.max(longest, 0) + 1).join(''));
    }
    return posts;
  });
}
