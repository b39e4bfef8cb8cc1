import { type Alignment, type Borders, type Cell, type Fill, type Font, type PageSetup } from 'exceljs';

const thin = { style: 'thin' } as const;
const border: Partial<Borders> = { top: thin, left: thin, bottom: thin, right: thin };
const headerFill: Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEDEDED' } };
const middle: Partial<Alignment> = { vertical: 'middle', horizontal: 'center', wrapText: true };
const left: Partial<Alignment> = { ...middle, horizontal: 'left' };
const right: Partial<Alignment> = { ...middle, horizontal: 'right' };

export interface Look {
  readonly font: Partial<Font>;
  readonly alignment: Partial<Alignment>;
  readonly border?: Partial<Borders>;
  readonly fill?: Fill;
}

const note: Partial<Font> = { name: '楷体_GB2312', size: 12 };
const body: Partial<Font> = { name: '仿宋_GB2312', size: 10.5 };

/** The look of printed lists: the type faces official papers use. */
export const LEDGER_LOOK = {
  title: { font: { name: '方正小标宋简体', size: 20 }, alignment: middle },
  unit: { font: note, alignment: left },
  date: { font: note, alignment: right },
  header: { font: { name: '黑体', size: 11 }, alignment: middle, border, fill: headerFill },
  section: { font: { ...note, bold: true }, alignment: left, border },
  word: { font: body, alignment: middle, border },
  prose: { font: body, alignment: left, border },
  signature: { font: note, alignment: left },
} as const satisfies Record<string, Look>;

/** A3 across, all columns on one page's width, the header on every page. */
export const LEDGER_PAGE: Partial<PageSetup> = {
  paperSize: 8 as PageSetup['paperSize'],
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  horizontalCentered: true,
  printTitlesRow: '3:4',
  margins: { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
};

export function dress(cell: Cell, look: Look): void {
  cell.font = look.font;
  cell.alignment = look.alignment;
  if (look.border) cell.border = look.border;
  if (look.fill) cell.fill = look.fill;
}
