import { type Sheet } from '@rectify/domain';
import { refusedByKind } from './file-kind';
import { measure } from './measure';
import { parseApart } from './parse-apart';
import { plainPackage } from './plain-package';
import { sheetOf } from './sheet-of';
import { turnstile } from './turnstile';
import { unpack } from './unpack';
import { WORKBOOK_LIMITS, type WorkbookLimits } from './workbook-limits';
import { refuseWorkbook, type WorkbookRefusal, type WorkbookRefusalCode } from './workbook-refusal';
import { workbookStructure } from './workbook-structure';

/** A workbook's sheets in their order, hidden ones too. */
export interface ReadWorkbook {
  readonly sheets: readonly Sheet[];
}

// One at a time: each may take a few hundred megabytes for some seconds.
const enter = turnstile(1, 16);

/**
 * Reads an .xlsx that anybody may have made. Never throws because of the file: whatever is wrong with it is a refusal.
 * Formulas are taken by their stored result and never evaluated; nothing outside the file is opened.
 */
export async function readWorkbook(file: Buffer, limits: Partial<WorkbookLimits> = {}): Promise<ReadWorkbook | WorkbookRefusal> {
  const all = { ...WORKBOOK_LIMITS, ...limits };
  const outcome = (await enter(() => sheetsOf(file, all))) ?? 'BUSY';
  return typeof outcome === 'string' ? refuseWorkbook(outcome, all) : { sheets: outcome };
}

async function sheetsOf(file: Buffer, limits: WorkbookLimits): Promise<readonly Sheet[] | WorkbookRefusalCode> {
  if (file.length > limits.fileBytes) return 'FILE_TOO_LARGE';
  const kind = refusedByKind(file);
  if (kind) return kind;
  const parts = await unpack(file, limits).catch(() => 'DAMAGED' as const);
  if (typeof parts === 'string') return parts;
  const workbook = workbookStructure(parts, limits);
  if (typeof workbook === 'string') return workbook;
  const excess = await measure(workbook, limits);
  if (excess) return excess;
  const parsed = await parseApart(plainPackage(workbook), limits);
  if (typeof parsed === 'string') return parsed;
  if (parsed.length !== workbook.sheets.length) return 'DAMAGED';
  return workbook.sheets.map(({ name }, index) => sheetOf(name, parsed[index] ?? []));
}
