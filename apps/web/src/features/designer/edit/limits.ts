import { leastOf, type Limit } from '@rectify/domain';

export const limitKinds = ['workdays', 'days', 'deadline', 'share'] as const;
/** 时限的算法 */
export type LimitKind = (typeof limitKinds)[number];

export function kindOfLimit(limit: Limit): LimitKind {
  if ('workdays' in limit) return 'workdays';
  if ('days' in limit) return 'days';
  return 'until' in limit ? 'deadline' : 'share';
}

/** A limit of this kind, with the number of days of the one before. */
export function limitOf(kind: LimitKind, before: Limit): Limit {
  const least = leastOf(before);
  switch (kind) {
    case 'workdays':
      return { workdays: least };
    case 'days':
      return { days: least };
    case 'deadline':
      return { until: 'deadline', atLeastWorkdays: least };
    case 'share':
      return { shareOfDeadline: 0.5, atLeastWorkdays: least };
  }
}
