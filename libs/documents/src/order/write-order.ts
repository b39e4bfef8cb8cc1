import type { OrderDocument } from '@rectify/domain';
import { pageSetup, paragraph, RED, SIZE, TWO_SIGNS } from './paper';
import { zip } from '../zip';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

const contentTypes =
  `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
  `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${WORD}"/></Types>`;
const relationships =
  `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`;

/** A 督办文书 as .docx in the layout of official documents. */
export function writeOrder(order: OrderDocument): Buffer {
  return zip([
    { name: '[Content_Types].xml', content: contentTypes },
    { name: '_rels/.rels', content: relationships },
    { name: 'word/document.xml', content: documentXml(order) },
  ]);
}

function documentXml(order: OrderDocument): string {
  const body = [...head(order), ...text(order), ...foot(order)].join('');
  return `${XML}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}${pageSetup}</w:body></w:document>`;
}

/** 发文机关标志, 发文字号 and the red line. */
function head({ issuer, number, isDraft, isDrill }: OrderDocument): readonly string[] {
  const marks = [isDrill && '【演练】', isDraft && '【草稿，未签发】'].filter((mark) => mark !== false).join('');
  return [
    ...(marks ? [paragraph(marks, { font: 'hei', size: SIZE.body, align: 'left' })] : []),
    paragraph(`${issuer}文件`, { font: 'song', size: markSize(issuer), align: 'center', colour: RED, before: 600, after: 400 }),
    paragraph(number ?? '（未编号）', { font: 'fang', size: SIZE.body, align: 'center', after: 500, lineBelow: { colour: RED, eighths: 18 } }),
  ];
}

/** A long name of an office still fits on one line: 156 mm are 8845 twentieths of a point. */
function markSize(issuer: string): number {
  return Math.min(SIZE.mark, Math.floor(8845 / 10 / (issuer.length + 2)));
}

/** 标题, 主送 and 正文. */
function text({ title, to, paragraphs }: OrderDocument): readonly string[] {
  return [
    paragraph(title, { font: 'song', size: SIZE.title, align: 'center', after: 400 }),
    paragraph(`${to}：`, { font: 'fang', size: SIZE.body, align: 'left' }),
    ...paragraphs.map((each, index) => paragraph(each, { font: 'fang', size: SIZE.body, firstLine: TWO_SIGNS, keepWithNext: index === paragraphs.length - 1 })),
  ];
}

/** 落款, 成文日期, 签发人 and 抄送. A 落款 never stands on a page without 正文 (GB/T 9704-2012, 7.3.5). */
function foot({ issuer, date, signer, copies }: OrderDocument): readonly string[] {
  const right = { font: 'fang', size: SIZE.body, align: 'right', right: TWO_SIGNS * 2 } as const;
  const line = { colour: '000000', eighths: 6 };
  return [
    ...(signer ? [paragraph(`签发人：${signer}`, { font: 'fang', size: SIZE.body, align: 'left', firstLine: TWO_SIGNS, before: 600, keepWithNext: true })] : []),
    paragraph(issuer, { ...right, before: signer ? 200 : 800, keepWithNext: true }),
    paragraph(date, { ...right, after: 800 }),
    ...(copies.length > 0 ? [paragraph(`抄送：${copies.join('，')}。`, { font: 'fang', size: SIZE.small, align: 'left', lineAbove: line, lineBelow: line })] : []),
  ];
}
