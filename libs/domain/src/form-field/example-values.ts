import type { BusinessDate } from '../calendar';
import type { FormField, Stage } from '../definition';
import type { FieldValue, FieldValues } from './field-value';

/** By what examples are made: whoever fills in, and the day. */
export interface ExampleOccasion {
  readonly person: { readonly personId: string; readonly name: string; readonly unitId: string; readonly unitName: string };
  readonly on: BusinessDate;
}

/** 样例: a form that is filled in as its stage asks, for 推演 where nobody is there to fill it in. */
export function exampleValues({ fields = [] }: Pick<Stage, 'fields'>, occasion: ExampleOccasion): FieldValues {
  return Object.fromEntries(fields.map((field) => [field.key, exampleOf(field, occasion)]));
}

function exampleOf({ kind, label, options = [], columns = [] }: FormField, { person, on }: ExampleOccasion): FieldValue {
  switch (kind) {
    case 'text':
      return `${label}（样例）`;
    case 'number':
      return 1;
    case 'date':
      return on;
    case 'choice':
      return options[0] ?? '';
    case 'person':
      return { personId: person.personId, name: person.name };
    case 'unit':
      return { unitId: person.unitId, name: person.unitName };
    case 'file':
      return { name: `${label}（样例）`, reference: '样例' };
    case 'table':
      return [Object.fromEntries(columns.map((column) => [column.key, `${column.label}（样例）`]))];
  }
}
