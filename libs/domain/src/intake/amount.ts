/** 涉及金额, exact, in 万元 with at least two decimals; null where the cell states no figure. */
export interface Amount {
  readonly verbatim: string;
  readonly wan: string | null;
  /** 约 */
  readonly estimated: boolean;
}

const placesToWan: Readonly<Record<string, number>> = { 亿元: 4, 亿: 4, 万元: 0, 万: 0, 元: -4 };
const figure = /^(约|大约|近)?(\d+(?:\.\d+)?)(亿元|亿|万元|万|元)?(左右)?$/;

/** Reads “1,286.40”, “1.25亿元”, “约620万元”; without a unit of its own the figure has the unit of its heading. */
export function readAmount(text: string, heading: string): Amount {
  const verbatim = text.trim();
  const plain = verbatim.normalize('NFKC').replace(/[\s,]/g, '');
  const [match, before, digits = '', unit, after] = figure.exec(plain) ?? [];
  if (!match) return { verbatim, wan: null, estimated: false };
  const unitOfHeading = /\((亿元|万元|元)\)/.exec(heading)?.[1] ?? '万元';
  const places = placesToWan[unit ?? unitOfHeading] ?? 0;
  return { verbatim, wan: shifted(digits, places), estimated: before !== undefined || after !== undefined };
}

/** Moves the decimal point; money is never a floating-point number here. */
function shifted(digits: string, places: number): string {
  const [whole = '', fraction = ''] = digits.split('.');
  const all = places < 0 ? whole.padStart(1 - places, '0') + fraction : whole + fraction.padEnd(places, '0');
  const point = places < 0 ? Math.max(whole.length, 1 - places) + places : whole.length + places;
  const decimals = all.slice(point).replace(/0+$/, '').padEnd(2, '0');
  return `${all.slice(0, point).replace(/^0+(?=\d)/, '')}.${decimals}`;
}
