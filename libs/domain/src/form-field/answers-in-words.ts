import { entryInWords } from '../evidence/entry-in-words';
import { isRows, type AnsweredField, type TableRow } from './field-value';

/** 填报内容 in words, a line each; a table has a line for every row. */
export function answersInWords(fields: readonly AnsweredField[] = []): readonly string[] {
  return fields.flatMap((field) => {
    const { label, value } = field;
    if (typeof value !== 'object' || !isRows(value)) return [`${label}：${answerInWords(field)}`];
    return [`${label}：`, ...value.map((row, index) => `${index + 1}. ${rowInWords(field, row)}`)];
  });
}

/** One answer in words, without its label. */
export function answerInWords(field: AnsweredField): string {
  const { value, unit = '' } = field;
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return `${value}${unit}`;
  if (isRows(value)) return value.map((row) => rowInWords(field, row)).join('；');
  return 'reference' in value ? entryInWords(value) : value.name;
}

function rowInWords({ columns = [] }: AnsweredField, row: TableRow): string {
  return columns.flatMap(({ key, label }) => (row[key]?.trim() ? [`${label} ${row[key]}`] : [])).join('，');
}
