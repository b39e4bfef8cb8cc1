import { fieldBounds } from '@rectify/domain';
import { z } from 'zod';
import { storedFileView } from './files';
import { id, neededWords, words } from './scalars';

/** 填报值 as a form sends it: people and units by id, since their names come from the directory. */
const fieldInput = z.union([
  words(fieldBounds.text),
  z.number(),
  z.strictObject({ personId: id }),
  z.strictObject({ unitId: id }),
  z.strictObject({ name: neededWords(fieldBounds.name), reference: words(fieldBounds.name), fileId: id.optional() }),
  z.array(bounded(z.record(z.string().max(100), words(fieldBounds.cell)), 12)).max(fieldBounds.rows),
]);

/** 填报表单 of the stage: by the key of the 表单项. */
export const fieldInputs = bounded(z.record(z.string().max(100), fieldInput), fieldBounds.fields).meta({ id: 'FieldInputs' });
export type FieldInputs = z.infer<typeof fieldInputs>;
export type FieldInput = z.infer<typeof fieldInput>;

function bounded<T extends z.ZodType<Readonly<Record<string, unknown>>>>(record: T, most: number): T {
  return record.refine((value) => Object.keys(value).length <= most, { error: `最多${most}项` });
}

const column = z.object({ key: z.string(), label: z.string() });
const kind = z.enum(['text', 'number', 'date', 'choice', 'person', 'unit', 'file', 'table']);

/** 表单项 as a form draws it. */
export const formField = z
  .object({ key: z.string(), label: z.string(), kind, required: z.boolean(), unit: z.string().optional(), options: z.array(z.string()).optional(), columns: z.array(column).optional() })
  .meta({ id: 'FormField' });
export type FormFieldView = z.infer<typeof formField>;

/** A 表单项 with its answer in words; a table has a line for every row. */
export const answerView = z.object({ label: z.string(), words: z.string(), file: storedFileView.optional() }).meta({ id: 'Answer' });
export type AnswerView = z.infer<typeof answerView>;

/** 填报内容 of a stage. */
export const filledForm = z
  .object({ stage: z.string(), stageName: z.string(), branchName: z.string().nullable(), unitName: z.string(), by: z.string(), at: z.string(), answers: z.array(answerView) })
  .meta({ id: 'FilledForm' });
export type FilledFormView = z.infer<typeof filledForm>;
