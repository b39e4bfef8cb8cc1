/** The rung of the ladder that an armed rung stands for: `urge` of `urge/3`. */
export function rungOf(key: string): string {
  return key.split('/')[0] ?? key;
}
