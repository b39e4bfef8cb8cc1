import { definitionSchema, MOST_DEFINITION_BYTES, speakChinese } from '@rectify/contracts';
import type { Definition } from '@rectify/domain';

/** Why a file is not taken: as a whole, or for one of its parts. */
export type FileProblem = 'tooLarge' | 'notJson' | { readonly path: string; readonly message: string };
export type Reading = { readonly definition: Definition } | { readonly problems: readonly FileProblem[] };

// This chunk is the only place of the web where a schema speaks to people.
speakChinese();

const shown = 50;

/** A definition out of a file, whole or not at all. */
export function readDefinition(text: string): Reading {
  if (text.length > MOST_DEFINITION_BYTES) return { problems: ['tooLarge'] };
  const content = contentOf(text);
  if (content === undefined) return { problems: ['notJson'] };
  const { success, data, error } = definitionSchema.safeParse(content);
  if (success) return { definition: data };
  return { problems: error.issues.slice(0, shown).map(({ path, message }) => ({ path: `/${path.join('/')}`, message })) };
}

function contentOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
