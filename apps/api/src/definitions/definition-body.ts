import { MOST_DEFINITION_BYTES } from '@rectify/contracts';

// What stands around the definition.
const ENVELOPE_BYTES = 8 * 1024;

/** More than this is refused before it is read. */
export const DEFINITION_BODY_BYTES = MOST_DEFINITION_BYTES + ENVELOPE_BYTES;

/** Routes whose body holds one definition; a comparison holds two. */
export function carriesDefinition(url: string): boolean {
  return url.startsWith('/api/definitions/') && !url.endsWith('/diff');
}
