import { posix } from 'node:path';
import { type Parts } from './unpack';
import { type WorkbookLimits } from './workbook-limits';
import { type WorkbookRefusalCode } from './workbook-refusal';
import { attribute, rootOf, tagsOf } from './xml-tags';

/** What a workbook consists of, wherever its parts lie in the package. */
export interface WorkbookStructure {
  readonly sheets: readonly { readonly name: string; readonly xml: Buffer }[];
  readonly sharedStrings?: Buffer;
  readonly styles?: Buffer;
  /** Days are counted from 1904 (old Macintosh workbooks). */
  readonly from1904: boolean;
}

interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly path: string;
}

/** Finds the sheets by the package's relationships, and refuses what is no workbook (a Word document, say). */
export function workbookStructure(parts: Parts, limits: WorkbookLimits): WorkbookStructure | WorkbookRefusalCode {
  const contents = [...parts].filter(([path]) => path.endsWith('.rels')).map(([, xml]) => xml);
  if (contents.some((xml) => xml.length > limits.partBytesAtOnce)) return 'TOO_MUCH_CONTENT';
  const main = relationships(parts, '').find(({ type }) => type === 'officeDocument');
  const workbook = main && parts.get(main.path);
  if (!main || !workbook || rootOf(workbook) !== 'workbook') return 'NOT_XLSX';
  if (workbook.length > limits.partBytesAtOnce) return 'TOO_MUCH_CONTENT';
  const related = relationships(parts, main.path);
  const part = (type: string): Buffer | undefined => parts.get(related.find((one) => one.type === type)?.path ?? '');

  // Chart sheets have no cells.
  const worksheets = new Map(related.filter(({ type }) => type === 'worksheet').map(({ id, path }) => [id, path]));

  const sheets: { name: string; xml: Buffer }[] = [];
  let from1904 = false;
  for (const tag of tagsOf(workbook)) {
    if (tag.name === 'workbookPr') from1904 = /^(1|true)$/.test(attribute(workbook, tag, 'date1904') ?? '');
    if (tag.name !== 'sheet') continue;
    const path = worksheets.get(attribute(workbook, tag, 'id') ?? '');
    if (path) sheets.push({ name: attribute(workbook, tag, 'name') ?? '', xml: parts.get(path) ?? Buffer.alloc(0) });
    if (sheets.length > limits.sheets) return 'TOO_MANY_SHEETS';
  }
  if (sheets.length === 0) return 'DAMAGED';
  return { sheets, sharedStrings: part('sharedStrings'), styles: part('styles'), from1904 };
}

/** The relationships of a part, of the package itself for ''. Types by their last word, the same in both editions of the standard. */
function relationships(parts: Parts, source: string): readonly Relationship[] {
  const folder = posix.dirname(`/${source}`);
  const xml = parts.get(posix.join(folder, '_rels', `${posix.basename(source)}.rels`).slice(1));
  if (!xml) return [];
  return [...tagsOf(xml)]
    .filter(({ name }) => name === 'Relationship')
    .map((tag) => ({
      id: attribute(xml, tag, 'Id') ?? '',
      type: (attribute(xml, tag, 'Type') ?? '').split('/').pop() ?? '',
      path: posix.resolve(folder, attribute(xml, tag, 'Target') ?? '').slice(1).toLowerCase(),
    }));
}
