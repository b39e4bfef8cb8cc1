const CHINESE_DIGITS = '〇一二三四五六七八九';

/** One numeral, Arabic or Chinese, as the inside of a character class. */
export const NUMERAL = '0-9〇零一二两三四五六七八九十百';
/** A number of at most three digits. */
export const NUMBER = '(?:\\d{1,3}|[〇零一二两三四五六七八九十百]{1,5})(?![0-9〇零一二三四五六七八九十百])';
/** A year of four digits; anything shorter is damaged, not a year. */
export const YEAR = '(?:19|20|一九|二[〇零0])[0-9〇零一二三四五六七八九]{2}';

const digitOf = (character: string): number =>
  /\d/.test(character) ? Number(character) : CHINESE_DIGITS.indexOf(character.replace('零', '〇').replace('两', '二'));

/** 十二, 二〇, 两, 一百二十, 15: the number, or `null` where the characters make none. */
export function readNumber(text: string): number | null {
  if (!/[十百]/.test(text)) return readDigits(text);
  const parts = /^(?:([一二两三四五六七八九])百[零〇]?)?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(text);
  if (!parts) return null;
  const [, hundreds, tens, ten, ones] = parts;
  return (hundreds ? digitOf(hundreds) * 100 : 0) + (ten ? (tens ? digitOf(tens) : 1) * 10 : 0) + (ones ? digitOf(ones) : 0);
}

function readDigits(text: string): number | null {
  const digits = [...text].map(digitOf);
  return digits.length === 0 || digits.includes(-1) ? null : Number(digits.join(''));
}
