// GB/T 9704-2012: A4, margins 37/35/28/26 mm, 22 lines of 28 signs, body 3号 (16 pt) 仿宋, title 2号 (22 pt) 小标宋.
const mm = (length: number) => Math.round((length * 1440) / 25.4);
const LINE = 580;

export const FONTS = { song: '方正小标宋简体', fang: '仿宋_GB2312', hei: '黑体' } as const;
export const SIZE = { mark: 72, title: 44, body: 32, small: 28 } as const;
export const RED = 'C00000';
/** Two signs of the body, in twentieths of a point. */
export const TWO_SIGNS = SIZE.body * 20;

export const pageSetup =
  `<w:sectPr><w:pgSz w:w="${mm(210)}" w:h="${mm(297)}"/>` +
  `<w:pgMar w:top="${mm(37)}" w:bottom="${mm(35)}" w:left="${mm(28)}" w:right="${mm(26)}" w:header="851" w:footer="${mm(25)}" w:gutter="0"/>` +
  `<w:docGrid w:type="lines" w:linePitch="${LINE}"/></w:sectPr>`;

export interface Look {
  readonly font: keyof typeof FONTS;
  /** Half points. */
  readonly size: number;
  readonly align?: 'left' | 'center' | 'right' | 'both';
  readonly colour?: string;
  /** Twentieths of a point. */
  readonly firstLine?: number;
  readonly right?: number;
  readonly before?: number;
  readonly after?: number;
  readonly lineBelow?: { readonly colour: string; readonly eighths: number };
  readonly lineAbove?: { readonly colour: string; readonly eighths: number };
  /** Stays on the page of the paragraph after it. */
  readonly keepWithNext?: boolean;
}

/** One paragraph; its text is text and nothing else. */
export function paragraph(text: string, look: Look): string {
  const { font, size, align = 'both', colour, firstLine, right, before = 0, after = 0, lineAbove, lineBelow, keepWithNext } = look;
  const edge = (side: 'top' | 'bottom', line: Look['lineAbove']) =>
    line ? `<w:${side} w:val="single" w:sz="${line.eighths}" w:space="6" w:color="${line.colour}"/>` : '';
  const edges = lineAbove || lineBelow ? `<w:pBdr>${edge('top', lineAbove)}${edge('bottom', lineBelow)}</w:pBdr>` : '';
  const indent = firstLine || right ? `<w:ind${right ? ` w:right="${right}"` : ''}${firstLine ? ` w:firstLine="${firstLine}"` : ''}/>` : '';
  const spacing = `<w:spacing w:before="${before}" w:after="${after}" w:line="${Math.max(LINE, size * 12)}" w:lineRule="${size > 40 ? 'atLeast' : 'exact'}"/>`;
  const name = FONTS[font];
  const run = `<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}"/>${colour ? `<w:color w:val="${colour}"/>` : ''}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`;
  return `<w:p><w:pPr>${keepWithNext ? '<w:keepNext/>' : ''}${edges}${spacing}${indent}<w:jc w:val="${align}"/></w:pPr>${runs(text, run)}</w:p>`;
}

/** A person's line breaks stay line breaks. */
function runs(text: string, properties: string): string {
  const lines = text.split('\n').map((line) => `<w:t xml:space="preserve">${escaped(line)}</w:t>`);
  return `<w:r><w:rPr>${properties}</w:rPr>${lines.join('<w:br/>')}</w:r>`;
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for XML 1.0; control characters it cannot hold fall out. */
export function escaped(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);
}
