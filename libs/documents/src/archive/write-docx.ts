import { zip } from '../zip';

/** What a plain document is made of. */
export type Block =
  | { readonly kind: 'title' | 'heading' | 'text'; readonly text: string }
  /** `widths` are shares of the page's width; the first row is the header where `header` says so. */
  | { readonly kind: 'table'; readonly widths: readonly number[]; readonly rows: readonly (readonly string[])[]; readonly header: boolean };

// Twentieths of a point: A4 with the margins of GB/T 9704-2012 (37, 35, 28 and 26 mm).
const PAGE = '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:bottom="1984" w:left="1588" w:right="1474" w:header="851" w:footer="992" w:gutter="0"/>';
const TEXT_WIDTH = 11906 - 1588 - 1474;
const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const files = {
  types: `${HEADER}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
  relations: `${HEADER}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
};

// Type face and size in half points.
const looks = {
  title: { font: '方正小标宋简体', size: 44 },
  heading: { font: '黑体', size: 28 },
  text: { font: '仿宋_GB2312', size: 24 },
  header: { font: '黑体', size: 21 },
  cell: { font: '仿宋_GB2312', size: 21 },
} as const;

/** A .docx of these blocks; the same blocks give the same bytes. */
export function writeDocx(blocks: readonly Block[], date: string): Buffer {
  const body = blocks.map(blockXml).join('');
  const document = `${HEADER}<w:document xmlns:w="${NAMESPACE}"><w:body>${body}<w:sectPr>${PAGE}</w:sectPr></w:body></w:document>`;
  return zip(
    [
      { name: '[Content_Types].xml', content: files.types },
      { name: '_rels/.rels', content: files.relations },
      { name: 'word/document.xml', content: document },
    ],
    date,
  );
}

function blockXml(block: Block): string {
  if (block.kind === 'table') return tableXml(block);
  return paragraphXml(block.text, block.kind, block.kind === 'title' ? 'center' : 'left');
}

function tableXml({ widths, rows, header }: Extract<Block, { kind: 'table' }>): string {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const wide = widths.map((width) => Math.floor((TEXT_WIDTH * width) / whole));
  const border = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`).join('');
  const cell = (text: string, column: number, isHeader: boolean) =>
    `<w:tc><w:tcPr><w:tcW w:w="${wide[column]}" w:type="dxa"/></w:tcPr>${paragraphXml(text, isHeader ? 'header' : 'cell', isHeader ? 'center' : 'left')}</w:tc>`;
  const row = (cells: readonly string[], index: number) => {
    const isHeader = header && index === 0;
    return `<w:tr><w:trPr><w:cantSplit/>${isHeader ? '<w:tblHeader/>' : ''}</w:trPr>${cells.map((text, column) => cell(text, column, isHeader)).join('')}</w:tr>`;
  };
  const grid = wide.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  // Word wants a paragraph between two tables.
  return `<w:tbl><w:tblPr><w:tblW w:w="${TEXT_WIDTH}" w:type="dxa"/><w:tblBorders>${border}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.map(row).join('')}</w:tbl>${paragraphXml('', 'text', 'left')}`;
}

function paragraphXml(text: string, look: keyof typeof looks, align: 'left' | 'center'): string {
  const { font, size } = looks[look];
  const face = `<w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}"/><w:sz w:val="${size}"/></w:rPr>`;
  const lines = text.split('\n').map((line) => `<w:t xml:space="preserve">${escaped(line)}</w:t>`).join('<w:br/>');
  return `<w:p><w:pPr><w:jc w:val="${align}"/></w:pPr><w:r>${face}${lines}</w:r></w:p>`;
}

// What XML 1.0 cannot hold, even escaped.
const unspeakable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

function escaped(text: string): string {
  return text.replace(unspeakable, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '');
}
