import { type BusinessDate } from '@rectify/domain';
import { Workbook, type CellValue, type Worksheet } from 'exceljs';
import { LEDGER_COLUMNS, type LedgerColumn } from './ledger-columns';
import { dress, LEDGER_LOOK, LEDGER_PAGE, type Look } from './ledger-look';
import { type LedgerRow } from './ledger-row';
import { ledgerFigure, ledgerText, textFormat } from './ledger-text';
import { rowHeight } from './row-height';
import { sectionHeading } from './section-heading';

/** What stands above the rows. */
export interface LedgerHeading {
  readonly title: string;
  /** 填报单位 */
  readonly reportedBy: string;
  /** 填报日期 */
  readonly reportedOn: BusinessDate;
  /** 演练: the ledger of a drill says so in its title and on every page. */
  readonly drill?: boolean;
}

const COLUMNS = LEDGER_COLUMNS.flatMap((group) => group.columns);
const WIDTH = COLUMNS.length;
const SHEET = '整改台账';
const FIRST_ROW = 5;
const BLANK = '　'.repeat(8);

/** Writes the 整改台账 as an .xlsx: one row an issue, by 板块 in the order in which they first appear. */
export async function writeLedger(rows: readonly LedgerRow[], heading: LedgerHeading): Promise<Buffer> {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet(SHEET, {
    pageSetup: { ...LEDGER_PAGE },
    views: [{ state: 'frozen', xSplit: 3, ySplit: FIRST_ROW - 1 }],
    headerFooter: { oddFooter: `&C${heading.drill ? '【演练】' : ''}第 &P 页，共 &N 页` },
  });
  COLUMNS.forEach(({ width }, index) => (sheet.getColumn(index + 1).width = width));
  writeHead(sheet, heading);
  writeHeader(sheet);
  writeRows(sheet, rows);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

function writeHead(sheet: Worksheet, { title, reportedBy, reportedOn, drill }: LedgerHeading): void {
  const [year, month, day] = reportedOn.split('-').map(Number);
  const half = Math.ceil(WIDTH / 2);
  write(sheet, [1, 1, 1, WIDTH], `${drill ? '【演练】' : ''}${title}`, LEDGER_LOOK.title);
  write(sheet, [2, 1, 2, half], `填报单位：${reportedBy}`, LEDGER_LOOK.unit);
  write(sheet, [2, half + 1, 2, WIDTH], `填报日期：${year}年${month}月${day}日`, LEDGER_LOOK.date);
  sheet.getRow(1).height = 40;
}

function writeHeader(sheet: Worksheet): void {
  let column = 1;
  for (const { heading, columns } of LEDGER_COLUMNS) {
    if (heading) write(sheet, [3, column, 3, column + columns.length - 1], heading, LEDGER_LOOK.header);
    for (const each of columns) {
      write(sheet, [heading ? 4 : 3, column, 4, column], each.heading, LEDGER_LOOK.header);
      column += 1;
    }
  }
  sheet.getRow(FIRST_ROW - 1).height = 32;
}

function writeRows(sheet: Worksheet, rows: readonly LedgerRow[]): void {
  let line = FIRST_ROW;
  let sequence = 0;
  let sections = 0;
  for (const [section, members] of bySection(rows)) {
    if (section) {
      sections += 1;
      write(sheet, [line, 1, line, WIDTH], sectionHeading(section, sections), LEDGER_LOOK.section);
      sheet.getRow(line).height = 24;
      line += 1;
    }
    for (const row of members) {
      sequence += 1;
      const cells = COLUMNS.map((column) => ({ ...column, value: valueOf(column, row, sequence) }));
      cells.forEach(({ centered, value }, index) => {
        write(sheet, [line, index + 1, line, index + 1], value, centered ? LEDGER_LOOK.word : LEDGER_LOOK.prose);
      });
      sheet.getRow(line).height = rowHeight(cells);
      line += 1;
    }
  }
  write(sheet, [line, 1, line, WIDTH], `审核人：${BLANK}填表人：${BLANK}联系电话：`, LEDGER_LOOK.signature);
}

function bySection(rows: readonly LedgerRow[]): ReadonlyMap<string | null, readonly LedgerRow[]> {
  const groups = new Map<string | null, LedgerRow[]>();
  for (const row of rows) groups.set(row.section || null, [...(groups.get(row.section || null) ?? []), row]);
  return groups;
}

function valueOf({ key }: LedgerColumn, row: LedgerRow, sequence: number): CellValue {
  if (key === 'sequence') return ledgerFigure(row.sequence ?? String(sequence));
  return key === 'extensions' ? ledgerFigure(row.extensions) : ledgerText(row[key]);
}

/** A value as it is, never as a formula, over `[top, left, bottom, right]`. */
function write(sheet: Worksheet, range: readonly [number, number, number, number], value: CellValue, look: Look): void {
  const [top, left, bottom, right] = range;
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) dress(sheet.getCell(row, column), look);
  }
  const cell = sheet.getCell(top, left);
  cell.value = value;
  if (typeof value === 'string') cell.numFmt = textFormat(value);
  if (top !== bottom || left !== right) sheet.mergeCells(top, left, bottom, right);
}
