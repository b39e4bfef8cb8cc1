import { isBusinessDate } from '../calendar';
import type { FormField, Stage } from '../definition';
import { isDocumented } from '../evidence/documented';
import { refuse, type Refusal } from '../issue/refusal';
import { fieldBounds, isBlankRow, isRows, isUnanswered, type FieldValue, type FieldValues } from './field-value';

/** Is the form of the stage filled in as its 表单项 ask? Nothing that the stage does not ask is taken. */
export function fieldsRefusal({ name, fields = [] }: Pick<Stage, 'name' | 'fields'>, values: FieldValues = {}): Refusal | undefined {
  const isAsked = (key: string) => fields.some((field) => field.key === key);
  if (!Object.keys(values).every(isAsked)) return refuse('FIELDS_INCOMPLETE', `填报的内容里有“${name}”没有要求的项目。`);
  const faults = fields.flatMap((field) => faultOf(field, valueAt(values, field.key)) ?? []);
  return faults.length > 0 ? refuse('FIELDS_INCOMPLETE', faults.join('')) : undefined;
}

/** Own properties only: a key of the definition is never read off a prototype. */
export const valueAt = (values: FieldValues, key: string): FieldValue | undefined => (Object.hasOwn(values, key) ? values[key] : undefined);

function faultOf(field: FormField, value: FieldValue | undefined): string | undefined {
  if (value === undefined || isUnanswered(value)) return field.required ? `请填写“${field.label}”。` : undefined;
  return wrongWith(field, value);
}

function wrongWith(field: FormField, value: FieldValue): string | undefined {
  const { label, options = [] } = field;
  switch (field.kind) {
    case 'text':
      return isWithin(value, fieldBounds.text) ? undefined : `“${label}”应填文字，不超过${fieldBounds.text}字。`;
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= fieldBounds.number ? undefined : `“${label}”应填数字。`;
    case 'date':
      return typeof value === 'string' && isBusinessDate(value) ? undefined : `“${label}”应填日期，写作2026-08-31这样。`;
    case 'choice':
      return typeof value === 'string' && options.includes(value) ? undefined : `“${label}”应从选项中选择。`;
    case 'person':
      return isNamed(value) && 'personId' in value ? undefined : `“${label}”应选择一个人员。`;
    case 'unit':
      return isNamed(value) && 'unitId' in value ? undefined : `“${label}”应选择一个单位。`;
    case 'file':
      return isFile(value) ? undefined : `“${label}”应写明材料名称，并上传文件或登记文号、存放处。`;
    case 'table':
      return tableFault(field, value);
  }
}

const isWithin = (value: unknown, most: number): value is string => typeof value === 'string' && value.length <= most;
const isNamed = (value: FieldValue): value is Extract<FieldValue, { name: string }> =>
  typeof value === 'object' && 'name' in value && isWithin(value.name, fieldBounds.name) && value.name !== '';
const isFile = (value: FieldValue) =>
  isNamed(value) && 'reference' in value && isDocumented(value) && isWithin(value.reference, fieldBounds.name);

function tableFault({ label, columns = [] }: FormField, value: FieldValue): string | undefined {
  if (typeof value !== 'object' || !isRows(value)) return `“${label}”应逐行填写。`;
  if (value.length > fieldBounds.rows) return `“${label}”最多${fieldBounds.rows}行。`;
  const isColumn = (key: string) => columns.some((column) => column.key === key);
  const hasFault = value.some((row) => !Object.entries(row).every(([key, cell]) => isColumn(key) && isWithin(cell, fieldBounds.cell)));
  if (hasFault) return `“${label}”里有不认识的列，或有超过${fieldBounds.cell}字的内容。`;
  const blank = value.findIndex(isBlankRow);
  return blank >= 0 && blank < value.length - 1 ? `“${label}”第${blank + 1}行是空的。` : undefined;
}
