const punctuation: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '!': '！',
  '(': '（',
  ')': '）',
  '[': '（',
  ']': '）',
  '【': '（',
  '】': '）',
  '〔': '（',
  '〕': '）',
};

/** Stands where digits were apart: a digit or a character may be missing there. */
export const GAP = '␣';

/**
 * One way of writing for what lists write in many: full-width digits and letters become half-width, punctuation
 * Chinese, every dash `—` (a hyphen stays), ○ becomes 〇, spaces go, those between digits become {@link GAP}.
 */
export function normalise(phrase: string): string {
  return phrase
    .normalize('NFKC')
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/(?<=\d)\s+(?=\d)/g, GAP)
    .replace(/\s+/g, '')
    .replace(/[○◯]/g, '〇')
    .replace(/[‐−]/g, '-')
    .replace(/[–—―~〜]+|-{2,}/g, '—')
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
    .replace(/[,;:!()[\]【】〔〕]/g, (mark) => punctuation[mark] ?? mark)
    .replace(/\.+$/, '');
}
