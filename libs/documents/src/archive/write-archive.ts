import { zip } from '../zip';
import type { ArchiveContent } from './archive-content';
import { approvalForm, evidenceCatalogue, planDocument } from './archive-documents';
import { readme, VERIFY_PROGRAM } from './archive-readme';
import { writeDocx } from './write-docx';

/** 归档: the package of a closed issue as a .zip. The same content gives the same bytes. */
export function writeArchive(content: ArchiveContent): Buffer {
  const { closedOn: date } = content;
  return zip(
    [
      { name: '说明.txt', content: readme(content) },
      { name: '销号审批表.docx', content: writeDocx(approvalForm(content), date) },
      { name: '整改方案.docx', content: writeDocx(planDocument(content), date) },
      { name: '佐证材料目录.docx', content: writeDocx(evidenceCatalogue(content), date) },
      { name: 'log.jsonl', content: content.log.map((line) => `${line}\n`).join('') },
      { name: 'verify.mjs', content: VERIFY_PROGRAM },
    ],
    date,
  );
}
