// 全国年节及纪念日放假办法: the seven festivals on which everybody rests, as the notice calls them, and how else they are written.
const festivals: readonly { readonly name: string; readonly written: RegExp }[] = [
  { name: '元旦', written: /元旦|新年/ },
  { name: '春节', written: /春节|除夕/ },
  { name: '清明节', written: /清明/ },
  { name: '劳动节', written: /劳动节|五一/ },
  { name: '端午节', written: /端午/ },
  { name: '中秋节', written: /中秋/ },
  { name: '国庆节', written: /国庆/ },
];

export const festivalNames: readonly string[] = festivals.map(({ name }) => name);

/** The festivals named in a text, each by its own name, in the order of the text. */
export function festivalsIn(text: string): readonly string[] {
  return festivals
    .flatMap(({ name, written }) => ({ name, at: text.search(written) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
    .map(({ name }) => name);
}

/** `国庆节、中秋节`; words that name no festival stay as they are. */
export function holidayName(text: string): string {
  const named = festivalsIn(text);
  return named.length > 0 ? named.join('、') : text.trim();
}

export function makeUpName(text: string): string {
  return `${holidayName(text)}调休上班`;
}
