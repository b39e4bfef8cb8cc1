import { fileSize } from './file-size';

describe('the size of a file', () => {
  it.each([[0, '0 B'], [1023, '1023 B'], [1024, '1 KB'], [348_160, '340 KB'], [1_023_999, '1.0 MB'], [2_516_582, '2.4 MB'], [52_428_800, '50.0 MB']])('%d bytes are read as %s', (bytes, words) => {
    expect(fileSize(bytes)).toBe(words);
  });
});
