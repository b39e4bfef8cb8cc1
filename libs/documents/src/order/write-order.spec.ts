import type { OrderDocument } from '@rectify/domain';
import { fromBuffer, type Entry } from 'yauzl';
import { escaped } from './paper';
import { writeOrder } from './write-order';

const order: OrderDocument = {
  issuer: '县整改办',
  number: '督办〔2026〕3号',
  title: '关于TJ-01号问题“整改实施”的黄色督办单',
  to: '青栎镇',
  paragraphs: ['逾期未办结。', '请立即办理 <甲&乙>。'],
  signer: '简雨水',
  date: '2026年3月9日',
  copies: ['县政府办', '县纪委监委'],
  isDraft: false,
  isDrill: false,
};

/** Every file of the archive, read by another's hand. */
function unzipped(file: Buffer): Promise<ReadonlyMap<string, string>> {
  return new Promise((resolve, reject) => {
    fromBuffer(file, { lazyEntries: true }, (error, archive) => {
      if (error) return reject(error);
      const files = new Map<string, string>();
      archive.on('entry', (entry: Entry) => {
        archive.openReadStream(entry, (failed, stream) => {
          if (failed) return reject(failed);
          const parts: Buffer[] = [];
          stream.on('data', (part: Buffer) => parts.push(part)).on('error', reject).on('end', () => {
            files.set(entry.fileName, Buffer.concat(parts).toString('utf8'));
            archive.readEntry();
          });
        });
      });
      archive.on('end', () => resolve(files)).on('error', reject);
      archive.readEntry();
    });
  });
}

const paragraphsOf = (xml: string) =>
  [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([each]) => [...each.matchAll(/<w:t [^>]*>(.*?)<\/w:t>/gs)].map(([, text]) => text).join('\n'));

describe('a 督办文书 as .docx', () => {
  it('has the parts of an official document in their order', async () => {
    const files = await unzipped(writeOrder(order));
    expect([...files.keys()]).toEqual(['[Content_Types].xml', '_rels/.rels', 'word/document.xml']);
    const xml = files.get('word/document.xml')!;
    expect(paragraphsOf(xml)).toEqual([
      '县整改办文件', '督办〔2026〕3号', '关于TJ-01号问题“整改实施”的黄色督办单', '青栎镇：', '逾期未办结。', '请立即办理 &lt;甲&amp;乙&gt;。',
      '签发人：简雨水', '县整改办', '2026年3月9日', '抄送：县政府办，县纪委监委。',
    ]);
    expect(xml).toContain('w:w="11906" w:h="16838"');
    expect(xml).toContain('w:color="C00000"');
    expect(xml).toContain('仿宋_GB2312');
  });

  it('never leaves 签发人 and 落款 alone on a page', async () => {
    const xml = (await unzipped(writeOrder(order))).get('word/document.xml')!;
    const kept = [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].filter(([each]) => each.includes('<w:keepNext/>')).map(([each]) => paragraphsOf(each)[0]);
    expect(kept).toEqual(['请立即办理 &lt;甲&amp;乙&gt;。', '签发人：简雨水', '县整改办']);
  });

  it('says of a draft and of a drill that it is one', async () => {
    const files = await unzipped(writeOrder({ ...order, number: null, signer: null, isDraft: true, isDrill: true, copies: [] }));
    const [mark, , number] = paragraphsOf(files.get('word/document.xml')!);
    expect(mark).toBe('【演练】【草稿，未签发】');
    expect(number).toBe('（未编号）');
  });

  it('is the same file each time', () => {
    expect(writeOrder(order).equals(writeOrder(order))).toBe(true);
  });

  it('takes any words a person writes', () => {
    expect(escaped('a\u0000<b>\n"c"&\u000b')).toBe('a&lt;b&gt;\n&quot;c&quot;&amp;');
  });
});
