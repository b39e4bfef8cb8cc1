import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Sheet } from '@rectify/domain';
import { Workbook } from 'exceljs';
import { aWorkbook, rowSaying, worksheet } from './fixtures/a-workbook';
import { readWorkbook } from './read-workbook';

const REAL = resolve(__dirname, '../../../../test/data');

async function sheetsOf(file: Buffer): Promise<readonly Sheet[]> {
  const outcome = await readWorkbook(file);
  if ('refused' in outcome) throw new Error(outcome.message);
  return outcome.sheets;
}
const read = new Map<string, Promise<readonly Sheet[]>>();
function realSheets(name: string): Promise<readonly Sheet[]> {
  const sheets = read.get(name) ?? sheetsOf(readFileSync(resolve(REAL, `${name}.xlsx`)));
  read.set(name, sheets);
  return sheets;
}
const textsOf = (sheet: Sheet | undefined, row: number): readonly string[] => (sheet?.rows[row - 1] ?? []).map((cell) => cell.text);

/** The texts of column A after reading these `<c>` elements, one a row. */
async function columnA(cells: readonly string[], more: Parameters<typeof aWorkbook>[0] = {}): Promise<Sheet['rows'][number]> {
  const rows = cells.map((cell, index) => `<row r="${index + 1}">${cell.replace('<c', `<c r="A${index + 1}"`)}</row>`).join('');
  const [sheet] = await sheetsOf(aWorkbook({ ...more, sheets: { 表: worksheet(rows) } }));
  return cells.map((_, index) => sheet?.rows[index]?.[0] ?? { text: '' });
}

describe('the lists people send', () => {
  it('is read with its title, two header rows and merged cells repeated', async () => {
    const [list, ...others] = await realSheets('统计督察回头看反馈问题整改台账');
    expect(others).toEqual([]);
    expect(list?.name).toBe('整改台账');
    expect(list?.rows).toHaveLength(49);
    expect(list?.rows[0]?.[12]).toEqual({ text: '云岭县国家统计督察“回头看”反馈问题整改台账', coveredBy: { row: 0, column: 0 } });
    expect(textsOf(list, 3).slice(0, 4)).toEqual(['序号', '问 题 清 单', '问 题 清 单', '问 题 清 单']);
    expect(textsOf(list, 4).slice(0, 3)).toEqual(['序号', '问题编号', '反 馈 问 题']);
  });

  it('keeps an issue of three rows together: 第18项 covers them from above', async () => {
    const [list] = await realSheets('统计督察回头看反馈问题整改台账');
    expect(textsOf(list, 25)[1]).toBe('TDHTK-2026-018');
    for (const row of [26, 27]) {
      expect(list?.rows[row - 1]?.[1]).toEqual({ text: 'TDHTK-2026-018', coveredBy: { row: 24, column: 1 } });
      expect(list?.rows[row - 1]?.[7]?.coveredBy).toBeUndefined();
    }
    expect(textsOf(list, 27)[7]).toBe('县政府督查室');
  });

  it('takes a number stored as text and a number alike, and keeps line breaks', async () => {
    const [list] = await realSheets('统计督察回头看反馈问题整改台账');
    expect(textsOf(list, 9)[8]).toBe('县商合局\n县发改局\n云岭经济开发区管理委员会');
    const numbers = list?.rows.map((row) => row[0]).filter((cell) => /^\d+$/.test(cell?.text ?? '') && !cell?.coveredBy);
    expect(numbers?.map((cell) => Number(cell?.text))).toEqual(Array.from({ length: 36 }, (_, index) => index + 1));
  });

  it('reads true dates as dates and leaves phrases alone', async () => {
    const [list] = await realSheets('审计发现问题整改清单');
    expect(list?.rows[3]?.[6]).toEqual({ text: '2026-12-31', date: '2026-12-31' });
    expect(list?.rows[5]?.[6]).toEqual({ text: '2026年12月底前' });
    expect([4, 5, 6].map((row) => textsOf(list, row)[2])).toEqual(['1,286.40', '358.2', '1.25亿元']);
  });

  it('reads every sheet of a workbook, upright blocks and empty rows between them', async () => {
    const sheets = await realSheets('生态环境保护督察整改任务清单');
    expect(sheets.map((sheet) => sheet.name)).toEqual(['督察反馈问题', '信访交办件', '汇总']);
    expect(sheets[0]?.rows[2]).toEqual([]);
    expect(textsOf(sheets[0], 4)).toEqual(['问题编号', ...Array<string>(3).fill('云环督改2026001')]);
    expect(textsOf(sheets[2], 4)).toEqual(['合计', '12', '4', '8']);
  });

  it('reads units and people', async () => {
    const [units, people] = await realSheets('组织机构与人员');
    expect(units?.rows).toHaveLength(65);
    expect(people?.rows).toHaveLength(183);
    expect(textsOf(people, 2).slice(0, 4)).toEqual(['ld01', '云立春', 'YL001', '中共云岭县委员会']);
  });
});

describe('cells of all kinds', () => {
  it('joins rich text, inline and shared', async () => {
    const runs = '<r><rPr><b/></rPr><t>停工项目</t></r><r><t xml:space="preserve">仍在 </t></r><r><t>报数</t></r>';
    const cells = await columnA([`<c t="inlineStr"><is>${runs}</is></c>`, '<c t="s"><v>0</v></c>'], {
      sharedStrings: `<sst><si>${runs}<rPh sb="0" eb="1"><t>tinggong</t></rPh></si></sst>`,
    });
    expect(cells.map((cell) => cell.text)).toEqual(['停工项目仍在 报数', '停工项目仍在 报数']);
  });

  it('takes formulas by their stored result, whatever they say', async () => {
    const cells = await columnA([
      '<c><f>1+1</f><v>3</v></c>',
      '<c t="str"><f>"立行"&amp;"立改"</f><v>立行立改</v></c>',
      '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>',
      '<c><f>NOW()</f></c>',
      '<c t="b"><f>1=1</f><v>1</v></c>',
      '<c t="str"><f>HYPERLINK("http://example.invalid","查看")</f><v>查看</v></c>',
    ]);
    expect(cells.map((cell) => cell.text)).toEqual(['3', '立行立改', '#DIV/0!', '', 'TRUE', '查看']);
  });

  it('writes numbers plainly, without exponent or noise', async () => {
    const values = ['1286.3999999999999', '1E+21', '-2.5E-7', '6820', '0.1', '-0'];
    const cells = await columnA(values.map((value) => `<c><v>${value}</v></c>`));
    expect(cells.map((cell) => cell.text)).toEqual(['1286.4', '1000000000000000000000', '-0.00000025', '6820', '0.1', '0']);
  });

  it('shows a link by its text', async () => {
    const workbook = new Workbook();
    workbook.addWorksheet('表').getCell('A1').value = { text: '整改方案', hyperlink: 'http://example.invalid/plan' };
    const [sheet] = await sheetsOf(Buffer.from(await workbook.xlsx.writeBuffer()));
    expect(sheet?.rows).toEqual([[{ text: '整改方案' }]]);
  });

  it('reads dates in the formats built into Chinese Excel, and months as they are shown', async () => {
    const formats = '<numFmts count="1"><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;;@"/></numFmts>';
    const ids = [0, 14, 31, 57, 176, 20];
    const cells = await columnA(
      [...ids.map((_, style) => `<c s="${style}"><v>46265.5</v></c>`), '<c s="1" t="str"><f>A1</f><v>长期坚持</v></c>'],
      { styles: `<styleSheet>${formats}<cellXfs>${ids.map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs></styleSheet>` },
    );
    const day = { text: '2026-08-31', date: '2026-08-31' };
    const month = { text: '2026年8月' };
    expect(cells).toEqual([{ text: '46265.5' }, day, day, month, month, { text: '12:00' }, { text: '长期坚持' }]);
  });

  it('counts days from 1904 where the workbook does', async () => {
    const styles = '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>';
    const file = aWorkbook({
      sheets: { 表: worksheet('<row r="1"><c r="A1" s="1"><v>44803</v></c></row>') },
      styles,
      more: '<workbookPr date1904="1"/>',
    });
    expect((await sheetsOf(file))[0]?.rows[0]).toEqual([{ text: '2026-08-31', date: '2026-08-31' }]);
  });
});

describe('workbooks other programs make', () => {
  it('reads hidden sheets, in the workbook’s order and under their names', async () => {
    const workbook = new Workbook();
    workbook.addWorksheet('台账').getCell('B2').value = '甲';
    workbook.addWorksheet('旧 & 新', { state: 'veryHidden' }).getCell('A1').value = '乙';
    const sheets = await sheetsOf(Buffer.from(await workbook.xlsx.writeBuffer()));
    expect(sheets).toEqual([
      { name: '台账', rows: [[], [{ text: '' }, { text: '甲' }]] },
      { name: '旧 & 新', rows: [[{ text: '乙' }]] },
    ]);
  });

  it('reads elements with a prefix', async () => {
    const prefixed = worksheet(rowSaying(1, '好')).replace(/<(\/?)(?=[a-z])/g, '<$1x:');
    expect((await sheetsOf(aWorkbook({ sheets: { 表: prefixed } })))[0]?.rows).toEqual([[{ text: '好' }]]);
  });

  it('is not slowed by names, lists of choices and columns that reach over the whole sheet', async () => {
    const columns = '<cols><col min="1" max="16384" width="9"/></cols>';
    const choices = '<dataValidation type="list" sqref="A1:XFD1048576"><formula1>"是,否"</formula1></dataValidation>';
    const file = aWorkbook({
      sheets: {
        表: worksheet(rowSaying(1, '好'), `<dataValidations>${choices}</dataValidations>`, columns),
      },
      more: '<definedNames><definedName name="全表">表!$A$1:$XFD$1048576</definedName></definedNames>',
    });
    expect((await sheetsOf(file))[0]?.rows).toEqual([[{ text: '好' }]]);
  });

  it('does not mind empty formatted rows below the list', async () => {
    const empty = Array.from({ length: 9_000 }, (_, index) => `<row r="${index + 2}"><c r="A${index + 2}" s="0"/></row>`).join('');
    expect((await sheetsOf(aWorkbook({ sheets: { 表: worksheet(rowSaying(1, '好') + empty) } })))[0]?.rows).toHaveLength(1);
  });
});
