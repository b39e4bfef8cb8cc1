/**
 * The program of the process that parses. Plain JavaScript in a text, because it starts by itself and the bundled programs have
 * no file for it. It is sent a {@link ParsingOrder} and answers with {@link ParsedSheet}s or a refusal's code.
 */
export const PARSER_PROGRAM = `
const { createRequire } = require('node:module');

// It stays until it is ended, so that its end never overtakes its answer; it goes by itself only when it is alone.
process.once('disconnect', () => process.exit());
process.once('message', (order) => {
  const answer = (outcome) => process.send(outcome);
  parse(order).then(answer, (error) => answer(error === 'TOO_MUCH_CONTENT' ? error : 'DAMAGED'));
});

async function parse({ exceljs, parts, ignored, characters: limit }) {
  const near = createRequire(exceljs);
  const { Workbook, ValueType } = near(exceljs);
  const JSZip = near('jszip');

  // exceljs knows China's built-in formats (27 to 36, 50 to 58) only by language, and takes their dates for numbers.
  for (const format of Object.values(near('./lib/xlsx/defaultnumformats.js'))) format.f ??= format['zh-cn'];
  // It would turn a formula's text or error into an invalid date where the cell is formatted as a date.
  const utils = near('./lib/utils/utils.js');
  const toDate = utils.excelToDate;
  utils.excelToDate = (value, from1904) => (typeof value === 'number' ? toDate(value, from1904) : value);

  let characters = 0;
  const counted = (text) => {
    characters += text.length;
    if (characters > limit) throw 'TOO_MUCH_CONTENT';
    return text;
  };
  const parsed = (value, format) => {
    if (value === null || value === undefined) return null;
    if (value instanceof Date) return { milliseconds: value.getTime(), format };
    if (typeof value === 'string') return counted(value);
    if (typeof value !== 'object') return value;
    if (Array.isArray(value.richText)) return counted(value.richText.map((run) => run.text ?? '').join(''));
    if (value.formula !== undefined || value.sharedFormula !== undefined || 'result' in value) return parsed(value.result, format);
    return typeof value.error === 'string' ? counted(value.error) : null;
  };
  const rowsOf = (sheet) => {
    const rows = [];
    sheet.eachRow((row) => {
      const cells = [];
      row.eachCell((cell) => {
        while (cells.length < cell.col - 1) cells.push(null);
        if (cell.type !== ValueType.Merge) return cells.push(parsed(cell.value, cell.numFmt));
        const master = cell.master;
        parsed(master.value, master.numFmt);
        return cells.push({ master: [master.row - 1, master.col - 1] });
      });
      while (cells.length > 0 && cells.at(-1) === null) cells.pop();
      if (cells.length === 0) return;
      while (rows.length < row.number - 1) rows.push([]);
      rows.push(cells);
    });
    return rows;
  };

  const zip = new JSZip();
  for (const [path, content] of Object.entries(parts)) zip.file(path, content);
  const workbook = new Workbook();
  await workbook.xlsx.load(await zip.generateAsync({ type: 'nodebuffer' }), { ignoreNodes: ignored });
  return workbook.worksheets.map(rowsOf);
}
`;
