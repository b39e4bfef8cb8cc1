import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { unzipSync } from 'fflate';
import type { ArchiveContent, Attachment } from './archive-content';
import { writeArchive } from './write-archive';

const bytes = Buffer.from('%PDF-1.7 验收单');
const attachment: Attachment = {
  name: '验收单.pdf', size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex'),
  open: async function* () {
    yield bytes.subarray(0, 5);
    yield bytes.subarray(5);
  },
};

/** A log of two entries, chained as the record chains it. */
function chained(): string[] {
  let before = Buffer.alloc(32);
  return [1, 2].map((seq) => {
    const entry = { actor: 'time', at: seq, event: { file: attachment.sha256, message: '请抓紧', taskIds: [], type: 'issueUrged' }, issueId: 'x', seq };
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
      claims: [{ unitName: '青栎镇', by: '负责人', on: '2026-09-20', done: '完成', effect: '一致', standingMechanism: '已印发', evidence: [{ name: '现场核查记录', reference: '第3柜', measure: 0 }] }],
      forms: [{ stageName: '整改实施', branchName: '青栎镇', unitName: '青栎镇', by: '负责人', on: '2026-09-20', answers: ['已整改金额：12.5万元'] }],
      attestations: [{ stageName: '统计审核', branchName: '', unitName: '统计局', name: '审核人', opinion: '属实', on: '2026-09-25', checked: ['符合：佐证与成效相互印证'] }],
    },
  ],
  rechecks: [],
  log: chained(),
};

/** Names and contents of a zip; a zip in it as latin1. */
function unzipped(zip: Buffer): Map<string, string> {
  return new Map(Object.entries(unzipSync(new Uint8Array(zip))).map(([name, bytes]) => [name, Buffer.from(bytes).toString(name.endsWith('.docx') ? 'latin1' : 'utf8')]));
}
const wordsOf = (zip: Map<string, string>, name: string) => unzipped(Buffer.from(zip.get(name) ?? '', 'latin1')).get('word/document.xml') ?? '';

describe('the archive package', () => {
  it('holds the form with every attestation, the plan, the catalogue, the log and how to check it', async () => {
    const zip = unzipped(await buffer(writeArchive(content)));
    expect([...zip.keys()]).toEqual(['说明.txt', '销号审批表.docx', '整改方案.docx', '佐证材料目录.docx', 'log.jsonl', 'verify.mjs']);
    const form = wordsOf(zip, '销号审批表.docx');
    for (const words of ['【演练】反馈问题整改销号审批表', '台账 &lt;A&gt; 与凭证 &amp; 现场不一致<', '符合：佐证与成效相互印证', '已整改金额：12.5万元', '属实', '2026-09-25', '整改结论：已完成']) expect(form).toContain(words);
    expect(wordsOf(zip, '整改方案.docx')).toContain('入库前没有核对');
    for (const words of ['现场核查记录', '第1轮销号申请，第1条措施']) expect(wordsOf(zip, '佐证材料目录.docx')).toContain(words);
    expect(zip.get('说明.txt')).toContain('node verify.mjs');
    expect(zip.get('log.jsonl')?.split('\n').filter(Boolean)).toEqual(content.log);
  });

  it('is the same bytes each time', async () => {
    const [one, other] = [await buffer(writeArchive(content, [attachment])), await buffer(writeArchive(content, [attachment]))];
    expect(one.equals(other)).toBe(true);
  });

  describe('proves by itself', () => {
    let folder: string;
    const verify = () => execFileSync(process.execPath, [join(folder, 'verify.mjs')], { encoding: 'utf8', stdio: 'pipe' });
    const change = (name: string, from: string, to: string) => writeFileSync(join(folder, name), readFileSync(join(folder, name), 'utf8').replace(from, to));

    beforeEach(async () => {
      folder = mkdtempSync(join(tmpdir(), 'rectify-archive-'));
      for (const [name, content_] of Object.entries(unzipSync(new Uint8Array(await buffer(writeArchive(content, [attachment])))))) {
        mkdirSync(dirname(join(folder, name)), { recursive: true });
        writeFileSync(join(folder, name), content_);
      }
    });
    afterEach(() => rmSync(folder, { recursive: true }));

    it('that log and attachments are what they were', () => {
      expect(verify()).toBe(`校验链完整，共2条，末条 ${JSON.parse(content.log[1] ?? '').hash}\n附件1个，与提交时相同\n`);
    });

    it('that a word of the log was changed', () => {
      change('log.jsonl', '请抓紧', '不必急');
      expect(verify).toThrow(/第1条记录与校验链不符/);
    });

    it('that an attachment was changed, its checksum corrected or not', () => {
      change('佐证材料/001-验收单.pdf', '验收', '假的');
      expect(verify).toThrow(/附件“001-验收单.pdf”与提交时不同/);
      change('佐证材料/校验.txt', attachment.sha256, createHash('sha256').update(readFileSync(join(folder, '佐证材料/001-验收单.pdf'))).digest('hex'));
      expect(verify).toThrow(/附件“001-验收单.pdf”不在记录里/);
    });
  });

  it('names each attachment where it belongs in the catalogue', async () => {
    const [round] = content.rounds;
    const [claim] = round?.claims ?? [];
    const attached = { ...content, rounds: [{ ...round!, claims: [{ ...claim!, evidence: [{ name: '验收单', reference: '', file: attachment }] }] }] };
    const zip = unzipped(await buffer(writeArchive(attached, [attachment])));
    expect([...zip.keys()]).toEqual(expect.arrayContaining(['佐证材料/001-验收单.pdf', '佐证材料/校验.txt']));
    for (const words of ['001-验收单.pdf', attachment.sha256]) expect(wordsOf(zip, '佐证材料目录.docx')).toContain(words);
  });
});
