import { areDocumented, isDocumented } from './documented';
import { entryInWords } from './entry-in-words';

const file = { id: 'one', name: '验收单.pdf', size: 1200, mediaType: 'application/pdf', sha256: 'a'.repeat(64) };

describe('an entry of the evidence catalogue', () => {
  it.each([
    [{ name: '原始凭证', reference: '统计站档案盒3' }, true],
    [{ name: '原始凭证', reference: '', file }, true],
    [{ name: '原始凭证', reference: ' ' }, false],
    [{ name: ' ', reference: '', file }, false],
  ])('%j leads to something that can be looked at: %s', (entry, is) => {
    expect(isDocumented(entry)).toBe(is);
  });

  it('counts only together with others that do, and no evidence is none', () => {
    expect(areDocumented([])).toBe(false);
    expect(areDocumented([{ name: '甲', reference: '盒1' }, { name: '乙', reference: '', file }])).toBe(true);
    expect(areDocumented([{ name: '甲', reference: '盒1' }, { name: '乙', reference: '' }])).toBe(false);
  });

  it('says where it lies and what is attached', () => {
    expect(entryInWords({ name: '验收单', reference: '盒3', file })).toBe('验收单（盒3，附件：验收单.pdf）');
    expect(entryInWords({ name: '验收单', reference: '', file })).toBe('验收单（附件：验收单.pdf）');
    expect(entryInWords({ name: '验收单', reference: '盒3' })).toBe('验收单（盒3）');
    expect(entryInWords({ name: '验收单', reference: '' })).toBe('验收单');
  });
});
