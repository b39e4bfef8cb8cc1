import type { Problem } from '@rectify/contracts';
import type { ProblemError } from '../../api/problem-error';

type FieldError = NonNullable<Problem['errors']>[number];
type FieldName = (string | number)[];

/** Parts of a command that stand in one form as if they were the whole. */
const wrappers = ['plan', 'progress', 'claim', 'changes'];

/** `/plan/measures/0/text` → measures, 0, text: the name of the field in the form. */
export function fieldName(pointer: string): FieldName {
  const path = pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  const inForm = path.length > 1 && wrappers.includes(path[0] ?? '') ? path.slice(1) : path;
  return inForm.map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}

/** The server's sentences; those of a refusal stand at the field that its code is about. */
export function fieldErrors({ code, problem }: ProblemError, fieldOf: Readonly<Record<string, string>>): readonly FieldError[] {
  const field = fieldOf[code];
  if (!problem) return [];
  return problem.errors ?? (field ? [{ pointer: `/${field}`, detail: problem.detail }] : []);
}

export interface SortedErrors {
  readonly atFields: readonly { readonly name: FieldName; readonly errors: string[] }[];
  /** What no field of this form stands for. */
  readonly elsewhere: readonly FieldError[];
}

/** Which of the server's sentences belong to a field that is shown. */
export function sortErrors(errors: readonly FieldError[], fields: readonly (readonly (string | number)[])[]): SortedErrors {
  const shown = new Set(fields.map((field) => JSON.stringify(field)));
  const isShown = ({ pointer }: FieldError) => shown.has(JSON.stringify(fieldName(pointer)));
  const names = [...new Set(errors.filter(isShown).map(({ pointer }) => pointer))];
  return {
    atFields: names.map((pointer) => ({
      name: fieldName(pointer),
      errors: errors.filter((error) => error.pointer === pointer).map(({ detail }) => detail),
    })),
    elsewhere: errors.filter((error) => !isShown(error)),
  };
}
