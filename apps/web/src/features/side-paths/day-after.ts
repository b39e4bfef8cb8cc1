const oneDay = 86_400_000;

/** The next day: 2026-08-31 → 2026-09-01. */
export const dayAfter = (day: string): string => new Date(Date.parse(day) + oneDay).toISOString().slice(0, 10);
