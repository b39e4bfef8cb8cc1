import type { StoredFile } from './stored-file';

/** “验收单（档案盒3）”; where only a file was attached, “验收单（附件：验收单.pdf）”. */
export function entryInWords({ name, reference, file }: { readonly name: string; readonly reference: string; readonly file?: StoredFile }): string {
  const where = [reference, file && `附件：${file.name}`].filter(Boolean).join('，');
  return where ? `${name}（${where}）` : name;
}
