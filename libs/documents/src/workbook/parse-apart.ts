import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { type WorkbookLimits } from './workbook-limits';
import { type WorkbookRefusalCode } from './workbook-refusal';
import { PARSER_PROGRAM } from './parser-program';

/** A cell as it comes from the parsing process. */
export type ParsedCell =
  | null
  | string
  | number
  | boolean
  /** A date or time, in milliseconds of UTC, and the number format it is shown with. */
  | { readonly milliseconds: number; readonly format: string }
  /** Covered by the merged cell at this row and column, from 0. */
  | { readonly master: readonly [number, number] };

export type ParsedSheet = readonly (readonly ParsedCell[])[];

/** What a sheet holds besides its cells is not read: some of it exceljs would unfold cell by cell over whole columns. */
const IGNORED = [
  ...['sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'autoFilter', 'sheetProtection', 'conditionalFormatting'],
  ...['dataValidations', 'hyperlinks', 'printOptions', 'pageMargins', 'pageSetup', 'headerFooter', 'rowBreaks', 'colBreaks'],
  ...['drawing', 'picture', 'tableParts', 'extLst'],
];

/** What the parsing process is sent. */
export interface ParsingOrder {
  readonly exceljs: string;
  readonly parts: Readonly<Record<string, Buffer>>;
  readonly ignored: readonly string[];
  readonly characters: number;
}

/**
 * Parses a package in a process with a limited heap, ended when it is done or its time is over. Not in a thread: where a thread
 * allocates faster than its heap limit can stop it, V8 takes the whole server down with it.
 */
export async function parseApart(
  parts: Readonly<Record<string, Buffer>>,
  limits: WorkbookLimits,
): Promise<readonly ParsedSheet[] | WorkbookRefusalCode> {
  const parser = spawn(
    process.execPath,
    [`--max-old-space-size=${limits.heapMegabytes}`, '--input-type=commonjs', '--eval', PARSER_PROGRAM],
    { stdio: ['ignore', 'ignore', 'ignore', 'ipc'], serialization: 'advanced', env: {}, windowsHide: true },
  );
  const exceljs = createRequire(__filename).resolve('exceljs');
  const order: ParsingOrder = { exceljs, parts, ignored: IGNORED, characters: limits.characters };
  let overtime: NodeJS.Timeout | undefined;
  try {
    return await new Promise((resolve, reject) => {
      overtime = setTimeout(resolve, limits.milliseconds, 'TOO_SLOW');
      parser.once('message', (outcome) => resolve(outcome as readonly ParsedSheet[] | WorkbookRefusalCode));
      // Before it has answered, only a broken part ends the program by itself (1), or the end of its heap from outside.
      parser.once('exit', (code) => resolve(code === 1 ? 'DAMAGED' : 'TOO_MUCH_CONTENT'));
      parser.on('error', reject);
      // A process that is gone cannot be written to; its exit tells.
      parser.send(order, () => undefined);
    });
  } finally {
    clearTimeout(overtime);
    parser.kill('SIGKILL');
  }
}
