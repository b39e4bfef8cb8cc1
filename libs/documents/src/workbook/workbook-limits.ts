const MEGABYTE = 1024 * 1024;

/** What a workbook may cost us. Lists people work with are a hundred times smaller. */
export interface WorkbookLimits {
  /** Bytes of the uploaded file. */
  readonly fileBytes: number;
  /** Bytes of everything in it once inflated, pictures included. */
  readonly unpackedBytes: number;
  /** Bytes of the XML that is really read. */
  readonly xmlBytes: number;
  /** Bytes of a part that is handled in one go, while the process serves nobody else: tables of contents, prefixed sheets. */
  readonly partBytesAtOnce: number;
  /** How many times larger an entry of more than 1 MB may become when inflated. */
  readonly ratio: number;
  readonly entries: number;
  /** Folders in folders inside the archive. */
  readonly depth: number;
  /** XML tags of all parts read, closing ones included. */
  readonly tags: number;
  readonly sheets: number;
  /** Last row with text of a sheet. */
  readonly rows: number;
  /** Last row of a sheet, empty ones included. */
  readonly dimensionRows: number;
  /** Last column with text of a sheet. */
  readonly columns: number;
  /** Rows and cells of all sheets, empty formatted ones included. */
  readonly cells: number;
  readonly merges: number;
  /** Cells covered by all merged ranges of a sheet. */
  readonly mergedCells: number;
  readonly formulas: number;
  /** Characters of one formula; Excel's own limit. */
  readonly formulaLength: number;
  /** Characters of all cells, repetitions by merged cells included. */
  readonly characters: number;
  readonly milliseconds: number;
  readonly heapMegabytes: number;
}

export const WORKBOOK_LIMITS: WorkbookLimits = {
  fileBytes: 10 * MEGABYTE,
  unpackedBytes: 100 * MEGABYTE,
  xmlBytes: 64 * MEGABYTE,
  partBytesAtOnce: 8 * MEGABYTE,
  ratio: 200,
  entries: 2_000,
  depth: 8,
  tags: 1_500_000,
  sheets: 50,
  rows: 5_000,
  dimensionRows: 1_000_000,
  columns: 200,
  cells: 200_000,
  merges: 5_000,
  mergedCells: 200_000,
  formulas: 20_000,
  formulaLength: 8_192,
  characters: 20_000_000,
  milliseconds: 10_000,
  heapMegabytes: 384,
};
