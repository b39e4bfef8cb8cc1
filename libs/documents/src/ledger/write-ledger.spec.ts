import { classifyRows, detectLayout, type Sheet } from '@rectify/domain';
import { Workbook, type Worksheet } from 'exceljs';
import { readWorkbook } from '../workbook/read-workbook';
import { LEDGER_COLUMNS } from './ledger-columns';
import { type LedgerRow } from './ledger-row';
import { writeLedger } from './write-ledger';

const COLUMNS = LEDGER_COLUMNS.flatMap((group) => group.columns);
const NOTHING = Object.fromEntries(COLUMNS.map(({ key }) => [key, null])) as unknown as LedgerRow;
const HEADING = { title: '云岭县国家统计督察“回头看”反馈问题整改台账', reportedBy: '县整改办', reportedOn: '2026-09-10' };
const anIssue = (row: Partial<LedgerRow>): LedgerRow => ({ ...NOTHING, section: null, ...row });

async function readBack(file: Buffer): Promise<Sheet> {
  const outcome = await readWorkbook(file);
  if ('refused' in outcome || !outcome.sheets[0]) throw new Error('not read');
  return outcome.sheets[0];
}
/** The texts of a row, a merged one once. */
const textsOf = (sheet: Sheet, row: number): readonly string[] =>
  (sheet.rows[row - 1] ?? []).filter((cell) => !cell.coveredBy).map((cell) => cell.text);
async function opened(file: Buffer): Promise<Worksheet> {
  const workbook = new Workbook();
  await workbook.xlsx.load(file as unknown as ArrayBuffer);
  return workbook.worksheets[0]!;
}

describe('整改台账', () => {
  it('has exactly the columns people know, under two levels of headings', async () => {
    const sheet = await readBack(await writeLedger([], HEADING));
    const headings =
      '序号 问题编号 反馈问题 问题类型 整改目标 整改措施 责任领导 牵头单位 责任单位 责任人 整改类型 整改时限 当前进展 完成情况 佐证材料目录 ' +
      '存在困难 下一步 是否完成 完成时间 长效机制 审核意见(四级) 是否销号 销号时间 延期次数 备注';
    expect(sheet.rows[3]?.map((cell) => cell.text)).toEqual(headings.split(' '));
    expect(textsOf(sheet, 1)).toEqual([HEADING.title]);
    expect(textsOf(sheet, 2)).toEqual(['填报单位：县整改办', '填报日期：2026年9月10日']);
    expect(textsOf(sheet, 3)).toEqual([
      ...['序号', '问 题 清 单', '整 改 清 单', '责 任 清 单', '时 限 要 求', '整 改 进 展', '整 改 结 果', '审 核 销 号', '延期次数', '备注'],
    ]);
    expect(sheet.rows[3]?.[0]?.coveredBy).toEqual({ row: 2, column: 0 });
  });

  it('comes back as it was written', async () => {
    const row = anIssue({
      ...Object.fromEntries(COLUMNS.map(({ key }, index) => [key, `第${index}栏：\n1.甲；\n2.乙。`])),
      sequence: '12',
      closedOn: '2026-09-30',
      extensions: '0',
    });
    const sheet = await readBack(await writeLedger([row], HEADING));
    expect(sheet.rows[4]?.map((cell) => cell.text)).toEqual(COLUMNS.map(({ key }) => row[key]));
  });

  it('can be imported again: every column and every kind of row is recognised', async () => {
    const rows = [anIssue({ section: '投资', finding: '甲' }), anIssue({ section: '工业', finding: '乙' })];
    const sheet = await readBack(await writeLedger(rows, HEADING));
    const layout = detectLayout(sheet);
    if ('problem' in layout) throw new Error(layout.message);
    expect(layout.columns.map(({ field }) => field)).toEqual(COLUMNS.map(({ key }) => key));
    expect(classifyRows(sheet, layout).map(({ kind }) => kind)).toEqual(['group', 'issue', 'group', 'issue', 'footer']);
  });

  it('groups the rows by 板块 and counts on through them', async () => {
    const rows = [
      anIssue({ section: '投资', finding: '甲' }),
      anIssue({ section: '工业', finding: '乙' }),
      anIssue({ section: '投资', finding: '丙' }),
      anIssue({ section: '七、其他方面', finding: '丁' }),
      anIssue({ finding: '戊' }),
    ];
    const sheet = await readBack(await writeLedger(rows, HEADING));
    const lines = sheet.rows.slice(4, -1).map((_, index) => textsOf(sheet, index + 5));
    expect(lines.map((line) => (line.length === 1 ? line[0] : `${line[0]} ${line[2]}`))).toEqual([
      ...['一、投资方面', '1 甲', '2 丙', '二、工业方面', '3 乙', '七、其他方面', '4 丁', '5 戊'],
    ]);
    expect(textsOf(sheet, sheet.rows.length)[0]).toMatch(/^审核人：　+填表人：　+联系电话：$/);
  });

  it('says where a number is missing, and leaves missing words blank', async () => {
    const sheet = await readBack(await writeLedger([anIssue({ code: 'TDHTK-2026-001' })], HEADING));
    expect(textsOf(sheet, 5).filter((text) => text !== '')).toEqual(['1', 'TDHTK-2026-001', '无数据，需补录']);
    expect(sheet.rows[4]?.[23]?.text).toBe('无数据，需补录');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '=HYPERLINK("http://example.invalid","点")', '=cmd|\' /C calc\'!A0'])(
    'leaves %s a text, even when it is edited again',
    async (text) => {
      const file = await writeLedger([anIssue({ progress: text, remarks: `${text}${'长'.repeat(300)}`, extensions: text })], {
        ...HEADING,
        title: text,
        reportedBy: text,
      });
      const sheet = await opened(file);
      for (const address of ['A1', 'M5', 'X5', 'Y5']) {
        const cell = sheet.getCell(address);
        expect([address, cell.formula, cell.numFmt]).toEqual([address, undefined, '@']);
        expect(cell.text.startsWith(text)).toBe(true);
      }
    },
  );

  it('marks a drill in its title and on every page', async () => {
    const sheet = await opened(await writeLedger([], { ...HEADING, drill: true }));
    expect(sheet.getCell('A1').text).toBe(`【演练】${HEADING.title}`);
    expect(sheet.headerFooter.oddFooter).toContain('【演练】');
    const real = await opened(await writeLedger([], HEADING));
    expect(real.getCell('A1').text).toBe(HEADING.title);
  });

  it('prints on A3 across with its header on every page, and scrolls under it', async () => {
    const sheet = await opened(await writeLedger([anIssue({ finding: '甲' })], HEADING));
    expect(sheet.pageSetup).toMatchObject({ paperSize: 8, orientation: 'landscape', fitToWidth: 1, fitToHeight: 0, printTitlesRow: '3:4' });
    expect(sheet.views).toEqual([expect.objectContaining({ state: 'frozen', xSplit: 3, ySplit: 4 })]);
    expect(sheet.getCell('C5').alignment).toMatchObject({ wrapText: true, vertical: 'middle' });
    expect(sheet.getCell('C5').border.bottom?.style).toBe('thin');
  });

  it('is read in full in programs that do not fit rows to their text', async () => {
    const long = '逐户核对原始凭证与统计台账，'.repeat(8);
    const rows = [anIssue({ finding: '甲', extensions: '0' }), anIssue({ finding: long }), anIssue({ progress: '第一步\n第二步\n第三步\n第四步' }), anIssue({ progress: '进'.repeat(40_000) })];
    const sheet = await opened(await writeLedger(rows, HEADING));
    const [short, wrapped, broken, endless] = [5, 6, 7, 8].map((row) => sheet.getRow(row).height);
    expect(short).toBe(24);
    // 112 signs at 14 a line are eight lines of a 10.5 pt face.
    expect(wrapped).toBeGreaterThanOrEqual(8 * 14);
    expect(broken).toBeGreaterThanOrEqual(4 * 14);
    expect(endless).toBe(409);
  });

  it('stays within what a cell can hold', async () => {
    const sheet = await readBack(await writeLedger([anIssue({ progress: '进'.repeat(40_000) })], HEADING));
    const text = sheet.rows[4]?.[12]?.text ?? '';
    expect(text).toHaveLength(32_767);
    expect(text.endsWith('（文字过长，其余请在平台查看）')).toBe(true);
  });
});
