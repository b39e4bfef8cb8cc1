/** A key of this stem that nobody has taken: stage1, stage2, … */
export function freshKey(stem: string, taken: readonly string[]): string {
  for (let number = 1; ; number++) {
    const key = `${stem}${number}`;
    if (!taken.includes(key)) return key;
  }
}
