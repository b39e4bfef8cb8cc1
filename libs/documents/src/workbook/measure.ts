import { setImmediate as breathe } from 'node:timers/promises';
import { cellReference, rangeReference } from './cell-reference';
import { type WorkbookLimits } from './workbook-limits';
import { type WorkbookRefusalCode } from './workbook-refusal';
import { type WorkbookStructure } from './workbook-structure';
import { attribute, rootOf, tagsOf, type Tag } from './xml-tags';

const AT_A_TIME = 20_000;

/**
 * Measures what a parser would have to build from the workbook, before any sees it, and refuses what it would misread.
 * Lets the process breathe between stretches of some milliseconds.
 */
export async function measure(workbook: WorkbookStructure, limits: WorkbookLimits): Promise<WorkbookRefusalCode | undefined> {
  const { sheets, sharedStrings, styles } = workbook;
  const size = { tags: 0, cells: 0, formulas: 0 };
  const others = [sharedStrings, styles].filter((xml) => xml !== undefined);
  for (const xml of [...sheets.map((sheet) => sheet.xml), ...others]) {
    const check = others.includes(xml) ? undefined : sheetCheck(xml, size, limits, sharedStrings !== undefined);
    // Of anything else exceljs would make an empty sheet.
    if (check && rootOf(xml) !== 'worksheet') return 'DAMAGED';
    for (const tag of tagsOf(xml)) {
      size.tags += 1;
      if (size.tags > limits.tags) return 'TOO_MUCH_CONTENT';
      if (size.tags % AT_A_TIME === 0) await breathe();
      const code = check?.(tag);
      if (code) return code;
    }
  }
  return undefined;
}

/** Looks at one tag of a sheet after the other. */
function sheetCheck(
  xml: Buffer,
  size: { cells: number; formulas: number },
  limits: WorkbookLimits,
  hasTexts: boolean,
): (tag: Tag) => WorkbookRefusalCode | undefined {
  let at = { row: 0, column: 0 };
  let merges = 0;
  let merged = 0;
  let formula = 0;
  const beyond = ({ row, column }: { row: number; column: number }): WorkbookRefusalCode | undefined =>
    row > limits.rows ? 'TOO_MANY_ROWS' : column > limits.columns ? 'TOO_MANY_COLUMNS' : undefined;

  return (tag) => {
    switch (tag.name) {
      case 'dimension': {
        const range = rangeReference(attribute(xml, tag, 'ref'));
        return range && range.to.row > limits.dimensionRows ? 'TOO_MANY_ROWS' : undefined;
      }
      case 'row': {
        const row = Number(attribute(xml, tag, 'r'));
        if (!(row >= 1)) return 'DAMAGED';
        size.cells += 1;
        if (row > limits.dimensionRows) return 'TOO_MANY_ROWS';
        return size.cells > limits.cells ? 'TOO_MANY_CELLS' : undefined;
      }
      case 'c': {
        const cell = cellReference(attribute(xml, tag, 'r'));
        const type = attribute(xml, tag, 't');
        // exceljs takes an ISO date, and the place of a text that is nowhere, for a number.
        if (!cell || type === 'd' || (type === 's' && !hasTexts)) return 'DAMAGED';
        at = cell;
        size.cells += 1;
        return size.cells > limits.cells ? 'TOO_MANY_CELLS' : undefined;
      }
      case 'v':
      case 'is':
        return tag.empty ? undefined : beyond(at);
      case 'f':
        formula = tag.end;
        size.formulas += 1;
        return size.formulas > limits.formulas ? 'TOO_MANY_FORMULAS' : undefined;
      case '/f':
        return tag.start - formula > limits.formulaLength ? 'FORMULA_TOO_LONG' : undefined;
      case 'mergeCell': {
        const range = rangeReference(attribute(xml, tag, 'ref'));
        if (!range) return 'DAMAGED';
        merges += 1;
        merged += (range.to.row - range.from.row + 1) * (range.to.column - range.from.column + 1);
        return merges > limits.merges || merged > limits.mergedCells ? 'TOO_MANY_MERGES' : beyond(range.to);
      }
      default:
        return undefined;
    }
  };
}
