import { cleanName, endingOf, isShownInline, mediaTypeOf } from './file-kinds';

describe('the kind of a 佐证文件', () => {
  it.each([
    ['现场.JPG', 'image/jpeg', 'image/jpeg'],
    ['验收单.pdf', 'application/pdf', 'application/pdf'],
    ['台账.xls', 'application/x-cfb', 'application/vnd.ms-excel'],
    ['公文.ofd', 'application/zip', 'application/ofd'],
    ['报告.wps', 'application/x-cfb', 'application/vnd.ms-works'],
  ])('%s whose first bytes are %s is kept as %s', (name, content, mediaType) => {
    expect(mediaTypeOf(name, content)).toBe(mediaType);
  });

  it.each([
    ['病毒.pdf', 'application/x-msdownload'],
    ['网页.html', 'text/html'],
    ['图.svg', 'application/xml'],
    ['照片.jpg', 'application/pdf'],
    ['说明.docx', undefined],
    ['没有后缀', 'image/png'],
    ['压缩包.zip', 'application/zip'],
  ])('%s whose first bytes are %s is not taken', (name, content) => {
    expect(mediaTypeOf(name, content)).toBeUndefined();
  });

  it('shows pictures and PDF in the browser, and nothing that could run there', () => {
    expect(['image/png', 'application/pdf'].every(isShownInline)).toBe(true);
    expect(['image/svg+xml', 'text/html', 'application/msword', 'video/mp4'].some(isShownInline)).toBe(false);
  });

  it('takes folders and control signs out of a name', () => {
    expect(cleanName('../../etc/passwd.pdf')).toBe('passwd.pdf');
    expect(cleanName('C:\\资料\\凭证.pdf')).toBe('凭证.pdf');
    expect(cleanName('凭\u0000证\u202efdp.exe.pdf ')).toBe('凭证fdp.exe.pdf');
    expect(cleanName('...')).toBe('');
    expect(cleanName(`${'长'.repeat(400)}.pdf`)).toMatch(/^长{130}…长{15}\.pdf$/);
    expect(endingOf(cleanName(`${'长'.repeat(400)}.pdf`))).toBe('pdf');
  });
});
