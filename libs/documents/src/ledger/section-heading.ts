const DIGITS = [...'一二三四五六七八九'];

/** 三、投资方面: the heading over a section's rows. One that is numbered already stays as it is. */
export function sectionHeading(section: string, number: number): string {
  if (/^[一二三四五六七八九十]+、/.test(section)) return section;
  return `${chineseNumber(number)}、${section}${section.endsWith('方面') ? '' : '方面'}`;
}

/** 1 to 99. */
function chineseNumber(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  return `${tens > 1 ? DIGITS[tens - 1] : ''}${tens > 0 ? '十' : ''}${DIGITS[ones - 1] ?? ''}`;
}
