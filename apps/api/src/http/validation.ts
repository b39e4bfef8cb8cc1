import { ArgumentMetadata, Injectable, PipeTransform } from '@nestjs/common';
import { malformed, type FieldError } from './problem';

interface SchemaIssue {
  readonly message: string;
  readonly path?: ReadonlyArray<PropertyKey | { readonly key: PropertyKey }> | undefined;
}

const MOST_ERRORS = 50;

/** Bodies, queries and parameters against the schema the controller names; everything wrong at once, up to a point. */
@Injectable()
export class Validation implements PipeTransform {
  async transform(value: unknown, { schema }: ArgumentMetadata): Promise<unknown> {
    if (!schema) return value;
    const result = await schema['~standard'].validate(value);
    if (result.issues) throw malformed(result.issues.slice(0, MOST_ERRORS).map(fieldError));
    const pointer = pointerOfUnstorable(result.value);
    if (pointer !== undefined) throw malformed([{ pointer, detail: '含有不能保存的字符' }]);
    return result.value;
  }
}

/** RFC 6901. */
export function pointerOf(path: SchemaIssue['path']): string {
  return (path ?? []).map((segment) => step(typeof segment === 'object' ? segment.key : segment)).join('');
}

function step(key: PropertyKey): string {
  return `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

const fieldError = ({ path, message }: SchemaIssue): FieldError => ({ pointer: pointerOf(path), detail: message });

/** PostgreSQL stores neither NUL nor half a character. The schema has bounded how deep this goes. */
function pointerOfUnstorable(value: unknown): string | undefined {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\0') ? undefined : '';
  if (value === null || typeof value !== 'object') return undefined;
  for (const [key, inner] of Object.entries(value)) {
    const below = pointerOfUnstorable(key) ?? pointerOfUnstorable(inner);
    if (below !== undefined) return step(key) + below;
  }
  return undefined;
}
