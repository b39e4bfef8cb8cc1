import type { FormField } from '@rectify/domain';
import { freshKey } from './fresh-key';

export const fieldKinds = ['text', 'number', 'date', 'choice', 'person', 'unit', 'file', 'table'] as const satisfies readonly FormField['kind'][];

/** One more 表单项 at the end: a text that need not be filled in. */
export const withField = (fields: readonly FormField[]): readonly FormField[] => [
  ...fields, { key: freshKey('field', fields.map(({ key }) => key)), label: '', kind: 'text', required: false },
];

/** The same 表单项 of another kind, with only what that kind has. */
export function fieldOfKind({ key, label, required, unit, options, columns }: FormField, kind: FormField['kind']): FormField {
  return {
    key, label, kind, required,
    ...(kind === 'number' && unit !== undefined && { unit }),
    ...(kind === 'choice' && { options: options ?? [] }),
    ...(kind === 'table' && { columns: columns ?? [] }),
  };
}

/** Columns by their labels; a column that stays keeps its key. */
export function withColumns(field: FormField, labels: readonly string[]): FormField {
  const before = field.columns ?? [];
  const columns = labels.reduce<NonNullable<FormField['columns']>>(
    (made, label) => [...made, before.find((column) => column.label === label) ?? { key: freshKey('column', [...before, ...made].map(({ key }) => key)), label }],
    [],
  );
  return { ...field, columns };
}
