import type { ActionView, FieldInput, FieldInputs, FormFieldView, StoredFileView } from '@rectify/contracts';

type Row = Readonly<Record<string, string | undefined>>;
type Entry = { readonly name?: string; readonly reference?: string; readonly file?: StoredFileView };

/** What the controls of 表单项 hold: words, a number, an id, an entry or rows. */
export type FormValues = Readonly<Record<string, string | number | Entry | readonly (Row | undefined)[] | null | undefined>>;

export interface WithFormValues {
  readonly fields?: FormValues;
}

const trimmed = (text: unknown): string => (typeof text === 'string' ? text.trim() : '');

/** What a new form begins with: a required table shows its first row. */
export function startOf({ fields = [] }: Pick<ActionView, 'fields'>): WithFormValues {
  const tables = fields.filter(({ kind }) => kind === 'table').map(({ key, required }) => [key, required ? [{}] : []] as const);
  return fields.length > 0 ? { fields: Object.fromEntries(tables) } : {};
}

/** 填报值 as the command carries them: what was left empty is not sent. */
export function inputsOf({ fields = [] }: Pick<ActionView, 'fields'>, values: FormValues = {}): { readonly fields?: FieldInputs } {
  if (fields.length === 0) return {};
  return { fields: Object.fromEntries(fields.flatMap((field) => inputOf(field, values[field.key]).map((input) => [field.key, input]))) };
}

function inputOf({ kind, columns = [] }: FormFieldView, value: FormValues[string]): readonly FieldInput[] {
  switch (kind) {
    case 'number':
      return typeof value === 'number' ? [value] : [];
    case 'person':
      return trimmed(value) ? [{ personId: trimmed(value) }] : [];
    case 'unit':
      return trimmed(value) ? [{ unitId: trimmed(value) }] : [];
    case 'file': {
      const { name, reference, file } = (value ?? {}) as Entry;
      return trimmed(name) || trimmed(reference) || file ? [{ name: trimmed(name), reference: trimmed(reference), ...(file && { fileId: file.id }) }] : [];
    }
    case 'table': {
      const rows = (Array.isArray(value) ? value : []) as readonly (Row | undefined)[];
      const filled = rows.map((row) => Object.fromEntries(columns.map(({ key }) => [key, trimmed(row?.[key])]))).filter((row) => Object.values(row).some(Boolean));
      return filled.length > 0 ? [filled] : [];
    }
    default:
      return trimmed(value) ? [trimmed(value)] : [];
  }
}
