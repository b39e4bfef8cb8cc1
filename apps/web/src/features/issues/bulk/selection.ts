/** The ids with one put in or taken out. */
export function toggled(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return next;
}

/** All of them, or none when all were chosen already; what is chosen elsewhere stays. */
export function toggledAll(ids: ReadonlySet<string>, shown: readonly string[]): ReadonlySet<string> {
  if (!areAllIn(ids, shown)) return new Set([...ids, ...shown]);
  return new Set([...ids].filter((id) => !shown.includes(id)));
}

export const areAllIn = (ids: ReadonlySet<string>, shown: readonly string[]): boolean =>
  shown.length > 0 && shown.every((id) => ids.has(id));
