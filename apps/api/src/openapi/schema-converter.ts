import { z } from 'zod';

interface Converted {
  readonly schema: unknown;
  readonly components?: Record<string, unknown>;
}

/**
 * JSON Schema 2020-12, which OpenAPI 3.1 is made of, from a zod schema. Schemas with an id become components; as answers
 * (output) and as questions (input) they may differ, so those that do get a name of their own.
 */
export function convertSchema(schema: unknown, { schemaType }: { readonly schemaType: 'input' | 'output' }): Converted | undefined {
  if (!(schema instanceof z.core.$ZodType)) return undefined;
  const { $schema: _dialect, $defs = {}, id, ...body } = jsonSchema(schema, schemaType);
  const definitions = Object.entries($defs as Record<string, unknown>);
  const components = Object.fromEntries(definitions.map(([name, definition]) => [name, withoutId(definition)]));
  if (typeof id !== 'string') return { schema: referring(body), components: referring(components) as Record<string, unknown> };
  const named = { ...components, [id]: body };
  return { schema: { $ref: `#/components/schemas/${id}` }, components: referring(named) as Record<string, unknown> };
}

function jsonSchema(schema: z.core.$ZodType, io: 'input' | 'output'): Record<string, unknown> {
  return z.toJSONSchema(schema, { target: 'draft-2020-12', io, unrepresentable: 'any' }) as Record<string, unknown>;
}

function withoutId(definition: unknown): unknown {
  if (definition === null || typeof definition !== 'object') return definition;
  const { id: _id, ...rest } = definition as Record<string, unknown>;
  return rest;
}

/** `$defs` live under the document's components. */
function referring(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(referring);
  if (value === null || typeof value !== 'object') return value;
  const moved = (key: string, inner: unknown) =>
    key === '$ref' && typeof inner === 'string' ? inner.replace('#/$defs/', '#/components/schemas/') : referring(inner);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, moved(key, inner)]));
}
