import type { ArmedRung } from '../issue/term';

/** The rung of the ladder that an armed rung stands for: `urge` of `urge/3`. */
export function rungOf(key: string): string {
  return key.split('/')[0] ?? key;
}

/** On a day of its own, whatever the due day: a month's report, a 节点日期. Time owes it even after the due day moved. */
export const isOnOwnDay = ({ month, node }: ArmedRung): boolean => month !== undefined || node !== undefined;
