import type { StoredFileView } from '@rectify/contracts';

/** An entry of the evidence catalogue as a form holds it. */
export interface EvidenceRow {
  readonly name: string;
  readonly reference: string;
  /** Which 必备佐证 it is; such a row is ticked in its own list. */
  readonly key?: string | undefined;
  /** Which measure of the plan it proves; such a row stands under its measure. */
  readonly measure?: number | undefined;
  readonly file?: StoredFileView | undefined;
}

/** As it is sent. */
interface SentEvidence {
  name: string;
  reference: string;
  key?: string;
  measure?: number;
  fileId?: string;
}

export function sentEvidence({ name, reference, key, file }: Partial<EvidenceRow>): SentEvidence {
  return { name: name?.trim() ?? '', reference: reference?.trim() ?? '', ...(key && { key }), ...(file && { fileId: file.id }) };
}

/** Rows without any words and any file are no evidence. */
export const filledEvidence = (rows: readonly Partial<EvidenceRow>[] | undefined): SentEvidence[] =>
  (rows ?? []).map((row) => sentEvidence(row ?? {})).filter(({ name, reference, fileId }) => name !== '' || reference !== '' || fileId !== undefined);

/** “验收单” of “验收单.pdf”: what a file is called until a person says it better. */
export const titleOf = ({ name }: Pick<StoredFileView, 'name'>): string => name.replace(/\.[^.]+$/, '');
