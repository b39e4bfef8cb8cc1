import type { Instant } from '../calendar';
import type { FormField } from '../definition/parts';
import type { StoredFile } from '../evidence/stored-file';

/** What is filled in for one 表单项. Names of people and units are those of the directory, never of the person who fills in. */
export type FieldValue =
  | string
  | number
  | { readonly personId: string; readonly name: string }
  | { readonly unitId: string; readonly name: string }
  | FileEntry
  | readonly TableRow[];

/** 材料: what the paper is called, and its file or its 文号或存放处. */
export interface FileEntry {
  readonly name: string;
  readonly reference: string;
  readonly file?: StoredFile;
}

/** A row of a table by the keys of its columns. */
export type TableRow = Readonly<Record<string, string>>;

/** 填报值 by the key of the 表单项. */
export type FieldValues = Readonly<Record<string, FieldValue>>;

/** 表单项 with its answer, as both were when it was filled in: readable without the definition. */
export interface AnsweredField extends Pick<FormField, 'key' | 'label' | 'kind' | 'unit' | 'columns'> {
  readonly value: FieldValue;
}

/** Most a form may hold. */
export const fieldBounds = { fields: 30, text: 2000, name: 200, rows: 100, cell: 500, number: 1e15 } as const;

export const isRows = (value: FieldValue): value is readonly TableRow[] => Array.isArray(value);

/** Was nothing filled in? */
export function isUnanswered(value: FieldValue | undefined): boolean {
  if (value === undefined) return true;
  if (typeof value === 'string') return value.trim() === '';
  if (typeof value === 'number') return false;
  if (isRows(value)) return value.every(isBlankRow);
  return 'reference' in value && value.name.trim() === '' && value.reference.trim() === '' && value.file === undefined;
}

export const isBlankRow = (row: TableRow): boolean => Object.values(row).every((cell) => cell.trim() === '');

/** 填报表单 of a stage that is completed without a signature; the last of each stage and branch. */
export interface FilledForm {
  readonly stage: string;
  /** 环节名称 as it was then. */
  readonly stageName: string;
  readonly unitId: string | null;
  readonly by: string;
  readonly unitName: string;
  readonly at: Instant;
  readonly fields: readonly AnsweredField[];
}
