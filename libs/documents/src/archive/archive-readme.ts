import type { ArchiveContent } from './archive-content';

/** A program that checks the chain with nothing but Node.js: `node verify.mjs` in the folder of the package. */
export const VERIFY_PROGRAM = `import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';

const lines = readFileSync(new URL('log.jsonl', import.meta.url), 'utf8').split('\\n').filter(Boolean);
let before = Buffer.alloc(32);
lines.forEach((line, index) => {
  const { hash, ...entry } = JSON.parse(line);
  if (entry.seq !== index + 1) throw new Error('第' + (index + 1) + '条记录缺失');
  before = createHash('sha256').update(before).update(JSON.stringify(entry)).digest();
  if (before.toString('hex') !== hash) throw new Error('第' + entry.seq + '条记录与校验链不符');
});
console.log('校验链完整，共' + lines.length + '条，末条 ' + before.toString('hex'));

const list = new URL('佐证材料/校验.txt', import.meta.url);
const files = existsSync(list) ? readFileSync(list, 'utf8').split('\\n').filter(Boolean) : [];
const log = lines.join('\\n');
for (const line of files) {
  const [sha256, name] = [line.slice(0, 64), line.slice(66)];
  const bytes = readFileSync(new URL('佐证材料/' + encodeURIComponent(name), import.meta.url));
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) throw new Error('附件“' + name + '”与提交时不同');
  if (!log.includes(sha256)) throw new Error('附件“' + name + '”不在记录里');
}
if (files.length > 0) console.log('附件' + files.length + '个，与提交时相同');
`;

/** What is in the package and how to prove that nothing in the log was changed. */
export function readme({ code, drill, log, closedOn }: ArchiveContent, attachments: number): string {
  return [
    `${drill ? '【演练】' : ''}${code} 归档材料`,
    `销号日期：${closedOn}；记录共${log.length}条。`,
    '',
    '销号审批表.docx　各级核对情况、意见和日期，销号申请，回头看结果',
    '整改方案.docx　一问一策',
    '佐证材料目录.docx　登记的佐证材料及存放处',
    ...(attachments > 0 ? [`佐证材料　附件${attachments}个，校验.txt 是每个附件的 SHA-256`] : []),
    'log.jsonl　全部办理记录，一行一条，按发生先后',
    'verify.mjs　校验程序',
    '',
    '怎样核验记录没有被改动：在本文件夹运行 node verify.mjs。',
    '附件的 SHA-256 写在提交它的那条记录里，verify.mjs 一并核对。',
    '规则：每条的 hash = SHA-256（上一条 hash 的32个字节 + 本行去掉 hash 后的 JSON 原文）；第一条的上一条是32个零字节。',
    '末条 hash 的前12位应与平台问题页“全程记录”最后一条的存证码相同。',
    '',
  ].join('\n');
}
