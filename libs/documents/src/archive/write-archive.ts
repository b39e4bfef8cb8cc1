import type { Readable } from 'node:stream';
import { zipStream } from '../zip-stream';
import type { ArchiveContent, Attachment } from './archive-content';
import { approvalForm, evidenceCatalogue, planDocument } from './archive-documents';
import { readme, VERIFY_PROGRAM } from './archive-readme';
import { ATTACHMENTS, checksums, nameOf } from './attachment-names';
import { writeDocx } from './write-docx';

/** 归档: the package of a closed issue as a .zip, its 佐证文件 read while it is written. The same content gives the same bytes. */
export function writeArchive(content: ArchiveContent, attachments: readonly Attachment[] = []): Readable {
  const { closedOn: date } = content;
  return zipStream(
    [
      { name: '说明.txt', content: readme(content, attachments.length) },
      { name: '销号审批表.docx', content: writeDocx(approvalForm(content), date) },
      { name: '整改方案.docx', content: writeDocx(planDocument(content), date) },
      { name: '佐证材料目录.docx', content: writeDocx(evidenceCatalogue(content, attachments), date) },
      ...attachments.map(({ open }, index) => ({ name: `${ATTACHMENTS}/${nameOf(attachments, index)}`, open })),
      ...(attachments.length > 0 ? [{ name: `${ATTACHMENTS}/校验.txt`, content: checksums(attachments) }] : []),
      { name: 'log.jsonl', content: content.log.map((line) => `${line}\n`).join('') },
      { name: 'verify.mjs', content: VERIFY_PROGRAM },
    ],
    date,
  );
}
