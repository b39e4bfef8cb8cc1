import type { FormField, Stage } from '../definition';
import { isBlankRow, isRows, isUnanswered, type AnsweredField, type FieldValue, type FieldValues } from './field-value';
import { valueAt } from './fields-refusal';

/** What the log keeps of a form that was accepted: labels, units and columns as they were; what was left empty is not there. */
export function answeredFields({ fields = [] }: Pick<Stage, 'fields'>, values: FieldValues = {}): { readonly fields?: readonly AnsweredField[] } {
  const answered = fields.flatMap((field) => {
    const value = valueAt(values, field.key);
    return value === undefined || isUnanswered(value) ? [] : [answer(field, value)];
  });
  return answered.length > 0 ? { fields: answered } : {};
}

function answer({ key, label, kind, unit, columns }: FormField, value: FieldValue): AnsweredField {
  const kept = typeof value === 'string' ? value.trim() : typeof value === 'object' && isRows(value) ? value.filter((row) => !isBlankRow(row)) : value;
  return { key, label, kind, ...(kind === 'number' && unit && { unit }), ...(kind === 'table' && columns && { columns }), value: kept };
}
