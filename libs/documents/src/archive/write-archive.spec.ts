import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import type { ArchiveContent } from './archive-content';
import { writeArchive } from './write-archive';

/** A log of two entries, chained as the record chains it. */
function chained(): string[] {
  let before = Buffer.alloc(32);
  return [1, 2].map((seq) => {
    const entry = { actor: 'time', at: seq, event: { message: '请抓紧', taskIds: [], type: 'issueUrged' }, issueId: 'x', seq };
    before = createHash('sha256').update(before).update(JSON.stringify(entry)).digest();
    return JSON.stringify({ ...entry, hash: before.toString('hex') });
  });
}

const content: ArchiveContent = {
  code: 'TJ-01',
  drill: true,
  closedOn: '2026-09-28',
  facts: [['反馈问题', '台账 <A> 与凭证 & 现场不一致\u0001']],
  rounds: [
    {
      round: 1, closedOn: '2026-09-28', conclusion: '已完成',
      plan: { causes: '入库前没有核对', measures: [{ text: '逐个核对', responsiblePerson: '站长', nodeDate: '2026-09-15', evidenceRequirement: '照片' }], acceptance: '一致', standingMechanism: '入库前必到现场' },
      claims: [{ unitName: '青栎镇', by: '负责人', on: '2026-09-20', done: '完成', effect: '一致', standingMechanism: '已印发', evidence: [{ name: '现场核查记录', reference: '第3柜' }] }],
      forms: [{ stageName: '整改实施', branchName: '青栎镇', unitName: '青栎镇', by: '负责人', on: '2026-09-20', answers: ['已整改金额：12.5万元'] }],
      attestations: [{ stageName: '统计审核', branchName: '', unitName: '统计局', name: '审核人', opinion: '属实', on: '2026-09-25', checked: ['符合：佐证与成效相互印证'] }],
    },
  ],
  rechecks: [],
  log: chained(),
};

/** Names and contents of a zip written by this library. */
function unzipped(zip: Buffer): Map<string, string> {
  const files = new Map<string, string>();
  for (let at = 0; zip.readUInt32LE(at) === 0x04034b50; ) {
    const [packed, name] = [zip.readUInt32LE(at + 18), zip.readUInt16LE(at + 26)];
    const from = at + 30 + name;
    files.set(zip.toString('utf8', at + 30, from), inflateRawSync(zip.subarray(from, from + packed)).toString('latin1'));
    at = from + packed;
  }
  return new Map([...files].map(([name, text]) => [name, name.endsWith('.docx') ? text : Buffer.from(text, 'latin1').toString('utf8')]));
}
const wordsOf = (zip: Map<string, string>, name: string) => unzipped(Buffer.from(zip.get(name) ?? '', 'latin1')).get('word/document.xml') ?? '';

describe('the archive package', () => {
  it('holds the form with every attestation, the plan, the catalogue, the log and how to check it', () => {
    const zip = unzipped(writeArchive(content));
    expect([...zip.keys()]).toEqual(['说明.txt', '销号审批表.docx', '整改方案.docx', '佐证材料目录.docx', 'log.jsonl', 'verify.mjs']);
    const form = wordsOf(zip, '销号审批表.docx');
    for (const words of ['【演练】反馈问题整改销号审批表', '台账 &lt;A&gt; 与凭证 &amp; 现场不一致<', '符合：佐证与成效相互印证', '已整改金额：12.5万元', '属实', '2026-09-25', '整改结论：已完成']) expect(form).toContain(words);
    expect(wordsOf(zip, '整改方案.docx')).toContain('入库前没有核对');
    expect(wordsOf(zip, '佐证材料目录.docx')).toContain('现场核查记录');
    expect(zip.get('说明.txt')).toContain('node verify.mjs');
    expect(zip.get('log.jsonl')?.split('\n').filter(Boolean)).toEqual(content.log);
  });

  it('is the same bytes each time', () => {
    expect(writeArchive(content).equals(writeArchive(content))).toBe(true);
  });

  it('proves its log, and finds out a changed word', () => {
    const folder = mkdtempSync(join(tmpdir(), 'rectify-archive-'));
    const files = unzipped(writeArchive(content));
    const verify = (log: string) => {
      writeFileSync(join(folder, 'log.jsonl'), log);
      writeFileSync(join(folder, 'verify.mjs'), files.get('verify.mjs') ?? '');
      return execFileSync(process.execPath, [join(folder, 'verify.mjs')], { encoding: 'utf8', stdio: 'pipe' });
    };
    const log = files.get('log.jsonl') ?? '';
    expect(verify(log)).toContain('校验链完整，共2条');
    expect(() => verify(log.replace('请抓紧', '不必急'))).toThrow(/第1条记录与校验链不符/);
    rmSync(folder, { recursive: true });
  });
});
