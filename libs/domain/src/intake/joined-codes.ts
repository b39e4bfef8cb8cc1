/** Two codes that stuck together, as “20260072026008”; `undefined` for one code. */
export function joinedCodes(code: string): readonly [string, string] | undefined {
  if (code.length % 2 === 1 || code.length < 8) return undefined;
  const [one, other] = [code.slice(0, code.length / 2), code.slice(code.length / 2)];
  const isNumbered = /\d$/.test(one) && /\d$/.test(other);
  const isAlike = one !== other && one.slice(0, 4) === other.slice(0, 4);
  return isNumbered && isAlike ? [one, other] : undefined;
}
