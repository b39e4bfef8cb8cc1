import { randomFillSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { anArchive } from './fixtures/an-archive';
import { aWorkbook, rowSaying, worksheet } from './fixtures/a-workbook';
import { readWorkbook } from './read-workbook';
import { type WorkbookLimits } from './workbook-limits';

const LIST = readFileSync(resolve(__dirname, '../../../../test/data/审计发现问题整改清单.xlsx'));
const MEGABYTE = 1024 * 1024;

async function codeOf(file: Buffer, limits?: Partial<WorkbookLimits>): Promise<string> {
  const outcome = await readWorkbook(file, limits);
  if (!('refused' in outcome)) return 'read';
  // One sentence for people: Chinese, and complete.
  expect(outcome.message).toMatch(/^[一-龥].*。$/);
  return outcome.code;
}
const ofSheet = (rows: string, after = '', before = ''): Buffer => aWorkbook({ sheets: { 表: worksheet(rows, after, before) } });
const numbered = (count: number, cell: (n: number) => string): string =>
  Array.from({ length: count }, (_, index) => cell(index + 1)).join('');
/** A row of ten such cells. */
const tenCells = (row: number, inside: string): string =>
  `<row r="${row}">${[...'ABCDEFGHIJ'].map((letter) => `<c r="${letter}${row}">${inside}</c>`).join('')}</row>`;
const ofText = (place: number, strings?: string): Buffer =>
  aWorkbook({ sheets: { 表: worksheet(`<row r="1"><c r="A1" t="s"><v>${place}</v></c></row>`) }, sharedStrings: strings });
const merging = (...ranges: string[]): string =>
  `<mergeCells>${ranges.map((range) => `<mergeCell ref="${range}"/>`).join('')}</mergeCells>`;
const withEntry = (name: string, content: string | Buffer, more = {}): Buffer => aWorkbook({ entries: [{ name, content, ...more }] });

const stillReads = async (): Promise<void> => expect(await codeOf(LIST)).toBe('read');

describe('what is no workbook', () => {
  afterAll(stillReads);

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['random bytes', randomFillSync(Buffer.alloc(5_000))],
    ['a csv', Buffer.from('序号,反馈问题\n1,停工项目仍在报数\n')],
    ['a page called .xls', Buffer.from('<html><table><tr><td>序号</td></tr></table></html>')],
    ['an archive of photos', anArchive([{ name: '照片/1.jpg', content: 'x' }])],
    [
      'a Word document',
      anArchive([
        { name: '_rels/.rels', content: '<x><Relationship Id="r" Type="x/officeDocument" Target="word/document.xml"/></x>' },
        { name: 'word/document.xml', content: '<w:document/>' },
      ]),
    ],
  ])('refuses %s', async (_, file) => expect(await codeOf(file)).toBe('NOT_XLSX'));

  it('tells an old .xls from a workbook with a password', async () => {
    const container = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2_000)]);
    expect(await codeOf(container)).toBe('OLD_FORMAT');
    expect(await codeOf(Buffer.concat([container, Buffer.from('EncryptedPackage', 'utf16le')]))).toBe('ENCRYPTED');
    expect(await codeOf(withEntry('xl/comments1.xml', 'x', { encrypted: true }))).toBe('ENCRYPTED');
  });
});

describe('what is damaged', () => {
  afterAll(stillReads);

  it.each([
    ['a truncated file', LIST.subarray(0, LIST.length - 3_000)],
    ['a file of which only the beginning arrived', LIST.subarray(0, 40)],
    ['broken XML', ofSheet('<row r="1"><c r="A1"><v>1</c></row>')],
    ['XML that ends too early', aWorkbook({ sheets: { 表: worksheet(rowSaying(1, '好')).slice(0, -30) } })],
    ['a sheet that is none', aWorkbook({ sheets: { 表: '<chart/>' } })],
    ['a text that is nowhere', ofText(0)],
    ['a text beyond the last', ofText(7, '<sst><si><t>好</t></si></sst>')],
    ['a date in the strict edition’s writing', ofSheet('<row r="1"><c r="A1" t="d"><v>2026-08-31</v></c></row>')],
    ['a row that is no number', ofSheet('<row r="x"><c r="A1"><v>1</v></c></row>')],
    ['cells without their place', ofSheet('<row r="1"><c><v>1</v></c></row>')],
    ['merged cells that overlap', ofSheet(rowSaying(1, '好'), merging('A1:B2', 'B2:C3'))],
    ['a workbook without sheets', aWorkbook({ sheets: {} })],
    ['a path that leaves the archive', withEntry('../../etc/passwd', 'x')],
  ])('refuses %s', async (_, file) => expect(await codeOf(file)).toBe('DAMAGED'));

  it('survives a real list with any stretch of it overwritten', async () => {
    for (let at = 200; at < LIST.length; at += Math.ceil(LIST.length / 6)) {
      const spoilt = Buffer.from(LIST);
      spoilt.fill(0x5a, at, at + 40);
      expect(['read', 'DAMAGED', 'NOT_XLSX', 'UNSAFE_ARCHIVE', 'ENCRYPTED']).toContain(await codeOf(spoilt));
    }
  });
});

describe('what would swell', () => {
  afterAll(stillReads);

  it('refuses a file of more than 10 MB unread', async () => expect(await codeOf(Buffer.alloc(10 * MEGABYTE + 1))).toBe('FILE_TOO_LARGE'));

  it('stops inflating a bomb, though it lies in a part nobody reads', async () => {
    const bomb = withEntry('xl/media/image1.bmp', Buffer.alloc(120 * MEGABYTE));
    expect(bomb.length).toBeLessThan(MEGABYTE);
    expect(await codeOf(bomb)).toBe('ZIP_BOMB');
  });

  it('believes no declared size', async () => {
    expect(await codeOf(withEntry('xl/media/image1.bmp', Buffer.alloc(8 * MEGABYTE), { claimedSize: 10 }))).toBe('DAMAGED');
  });

  it('adds up the entries', async () => {
    const photo = randomFillSync(Buffer.alloc(400_000));
    const entries = ['1', '2', '3', '4'].map((name) => ({ name: `xl/media/${name}.jpg`, content: photo }));
    expect(await codeOf(aWorkbook({ entries }), { unpackedBytes: 1_500_000 })).toBe('ZIP_BOMB');
    expect(await codeOf(aWorkbook({ entries }), { unpackedBytes: 2_000_000 })).toBe('read');
  });

  it('refuses thousands of entries, one twice, and folders without end', async () => {
    const entries = Array.from({ length: 2_001 }, (_, index) => ({ name: `xl/media/${index}.jpg`, content: '' }));
    expect(await codeOf(aWorkbook({ entries }))).toBe('ZIP_BOMB');
    expect(await codeOf(withEntry('XL/Workbook.xml', '<workbook/>'))).toBe('UNSAFE_ARCHIVE');
    expect(await codeOf(withEntry(`${'a/'.repeat(40)}b.xml`, 'x'))).toBe('UNSAFE_ARCHIVE');
  });

  it('refuses entities before any parser sees them', async () => {
    const laughs = numbered(9, (n) => `<!ENTITY l${n} "${`&l${n - 1};`.repeat(10)}">`);
    const doctype = `<!DOCTYPE sst [<!ENTITY l0 "哈">${laughs}]>`;
    expect(await codeOf(aWorkbook({ sharedStrings: `${doctype}<sst><si><t>&l9;</t></si></sst>` }))).toBe('UNSAFE_XML');
    const external = `<!DOCTYPE worksheet SYSTEM "file:///etc/passwd">${worksheet('')}`;
    expect(await codeOf(aWorkbook({ sheets: { 表: external } }))).toBe('UNSAFE_XML');
  });

  it('refuses more XML than any list has', async () => {
    expect(await codeOf(aWorkbook({ sharedStrings: `<sst>${'<si><t>好</t></si>'.repeat(400_000)}</sst>` }))).toBe('TOO_MUCH_CONTENT');
    expect(await codeOf(ofSheet(rowSaying(1, '好'.repeat(2_000))), { xmlBytes: 5_000 })).toBe('TOO_MUCH_CONTENT');
    const names = numbered(200_000, (n) => `<definedName name="n${n}">表!$A$1</definedName>`);
    expect(await codeOf(aWorkbook({ more: `<definedNames>${names}</definedNames>` }))).toBe('TOO_MUCH_CONTENT');
  });

  it('refuses a long text repeated by thousands of cells, or by one merged cell', async () => {
    const cells = numbered(1_000, (n) => `<row r="${n}"><c r="A${n}" t="s"><v>0</v></c></row>`);
    const sharedStrings = `<sst><si><t>${'长'.repeat(30_000)}</t></si></sst>`;
    expect(await codeOf(aWorkbook({ sheets: { 表: worksheet(cells) }, sharedStrings }))).toBe('TOO_MUCH_CONTENT');
    expect(await codeOf(ofSheet(rowSaying(1, '长'.repeat(30_000)), merging('A1:T1000')))).toBe('TOO_MUCH_CONTENT');
  });
});

describe('what is more than a list', () => {
  afterAll(stillReads);

  it('refuses a million rows', async () => {
    expect(await codeOf(ofSheet(numbered(1_000_000, (n) => `<row r="${n}"><c r="A${n}"><v>1</v></c></row>`)))).toBe('TOO_MANY_ROWS');
    expect(await codeOf(ofSheet(rowSaying(1_048_576, '好')))).toBe('TOO_MANY_ROWS');
    expect(await codeOf(ofSheet(rowSaying(1, '好'), '', '<dimension ref="A1:M1048576"/>'))).toBe('TOO_MANY_ROWS');
    expect(await codeOf(ofSheet(rowSaying(5_000, '好')))).toBe('read');
    expect(await codeOf(ofSheet(rowSaying(5_001, '好')))).toBe('TOO_MANY_ROWS');
  });

  it('refuses too many columns, cells and sheets', async () => {
    expect(await codeOf(ofSheet('<row r="1"><c r="GR1"><v>1</v></c></row>'))).toBe('read');
    expect(await codeOf(ofSheet('<row r="1"><c r="GS1"><v>1</v></c></row>'))).toBe('TOO_MANY_COLUMNS');
    expect(await codeOf(ofSheet(numbered(100_001, (n) => `<row r="${n}"><c r="A${n}" s="1"/></row>`)))).toBe('TOO_MANY_CELLS');
    const sheets = Object.fromEntries(Array.from({ length: 51 }, (_, index) => [`表${index}`, worksheet('')]));
    expect(await codeOf(aWorkbook({ sheets }))).toBe('TOO_MANY_SHEETS');
  });

  it('refuses formulas in masses and formulas without end', async () => {
    expect(await codeOf(ofSheet(numbered(2_001, (n) => tenCells(n, '<f>A1+1</f><v>1</v>'))))).toBe('TOO_MANY_FORMULAS');
    expect(await codeOf(ofSheet(`<row r="1"><c r="A1"><f>1${'+1'.repeat(5_000)}</f><v>1</v></c></row>`))).toBe('FORMULA_TOO_LONG');
  });

  it('refuses merged cells in masses and over giant areas', async () => {
    const many = Array.from({ length: 5_001 }, (_, index) => `A${index + 1}:B${index + 1}`);
    expect(await codeOf(ofSheet(rowSaying(1, '好'), merging(...many)))).toBe('TOO_MANY_MERGES');
    expect(await codeOf(ofSheet(rowSaying(1, '好'), merging('A1:XFD1048576')))).toBe('TOO_MANY_MERGES');
    expect(await codeOf(ofSheet(rowSaying(1, '好'), merging('A1:B5001')))).toBe('TOO_MANY_ROWS');
  });
});

describe('what takes too much while it is parsed', () => {
  afterAll(stillReads);

  it('ends the parsing when its time is over', async () => expect(await codeOf(LIST, { milliseconds: 1 })).toBe('TOO_SLOW'));

  it('outlives the end of the parser’s heap', async () => {
    expect(await codeOf(ofSheet(numbered(4_000, (n) => tenCells(n, '<v>1</v>'))), { heapMegabytes: 24 })).toBe('TOO_MUCH_CONTENT');
  });

  it('reads one after the other and turns away whom it cannot seat', async () => {
    const codes = await Promise.all(Array.from({ length: 18 }, () => codeOf(Buffer.from('x'))));
    expect(codes.filter((code) => code === 'BUSY')).toHaveLength(1);
    expect(codes.filter((code) => code === 'NOT_XLSX')).toHaveLength(17);
  });
});
