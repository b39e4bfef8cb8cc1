import { filesIn, type StoredFile } from './stored-file';

const aFile = (id: string): StoredFile => ({ id, name: `${id}.pdf`, size: 1200, mediaType: 'application/pdf', sha256: 'a'.repeat(64) });

describe('佐证文件', () => {
  it('are found wherever an event holds them, each once', () => {
    const event = {
      type: 'closureSubmitted',
      claim: { evidence: [{ name: '清单', reference: '', file: aFile('one') }, { name: '照片', reference: '档案盒' }, { name: '又是清单', reference: '', file: aFile('one') }] },
      fields: [{ key: 'paper', value: { name: '批复', reference: '', file: aFile('two') } }],
      onSite: { photos: [{ name: '现场', reference: '', file: aFile('three') }] },
    };
    expect(filesIn(event).map(({ id }) => id)).toEqual(['one', 'two', 'three']);
    expect(filesIn({ type: 'issueReceived', stage: 'receipt' })).toEqual([]);
    expect(filesIn(null)).toEqual([]);
  });
});
