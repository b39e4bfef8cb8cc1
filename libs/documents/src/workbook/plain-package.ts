import { type WorkbookStructure } from './workbook-structure';

/**
 * The parts of a fresh package with nothing in it but what was measured: sheets under the names exceljs insists on, no defined
 * names, no links. So no second reader of the archive can find in it what the first did not see.
 */
export function plainPackage(workbook: WorkbookStructure): Readonly<Record<string, Buffer>> {
  const parts: Record<string, Buffer> = {};
  const numbers = workbook.sheets.map((sheet, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = sheet.xml;
    return index + 1;
  });
  if (workbook.sharedStrings) parts['xl/sharedStrings.xml'] = workbook.sharedStrings;
  if (workbook.styles) parts['xl/styles.xml'] = workbook.styles;
  const sheets = numbers.map((n) => `<sheet name="${n}" sheetId="${n}" r:id="r${n}"/>`).join('');
  const links = numbers.map((n) => `<Relationship Id="r${n}" Type="worksheet" Target="worksheets/sheet${n}.xml"/>`).join('');
  const properties = `<workbookPr date1904="${workbook.from1904 ? 1 : 0}"/>`;
  parts['xl/workbook.xml'] = Buffer.from(`<workbook>${properties}<sheets>${sheets}</sheets></workbook>`);
  parts['xl/_rels/workbook.xml.rels'] = Buffer.from(`<Relationships>${links}</Relationships>`);
  return parts;
}
