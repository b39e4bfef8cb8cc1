import type { Definition } from '@rectify/domain';

export type Reading = { readonly definition: Definition } | { readonly problems: readonly string[] };

/** A definition out of a file, whole or not at all. */
export function readDefinition(text: string): Reading {
  try {
    return { definition: JSON.parse(text) as Definition };
  } catch {
    return { problems: ['文件不是有效的 JSON。'] };
  }
}
