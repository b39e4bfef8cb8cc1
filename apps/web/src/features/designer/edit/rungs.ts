import type { Rung, RungTime, Step } from '@rectify/domain';
import { freshKey } from './fresh-key';

export const rungKinds = ['before', 'after', 'dueTime', 'every', 'share', 'monthDay', 'nodeBefore', 'nodeAfter', 'phaseBefore', 'phaseAfter', 'review'] as const;
/** 台阶到来的算法 */
export type RungKind = (typeof rungKinds)[number];

export const steps = ['提醒', '到期', '逾期', '催办', '黄色督办', '红色督办', '约谈建议', '通报建议', '月报', '阶段小结'] as const satisfies readonly Step[];

export function kindOfRung(at: RungTime): RungKind {
  if ('every' in at) return 'every';
  if ('share' in at) return 'share';
  if ('monthDay' in at) return 'monthDay';
  if ('review' in at) return 'review';
  if ('phaseWorkdays' in at) return at.phaseWorkdays < 0 ? 'phaseBefore' : 'phaseAfter';
  if ('nodeWorkdays' in at) return at.nodeWorkdays < 0 ? 'nodeBefore' : 'nodeAfter';
  if (at.time === 'due') return 'dueTime';
  return at.workdays < 0 ? 'before' : 'after';
}

/** A time of this kind at which a rung is reached, at the time of day of the one before. */
export function rungTimeOf(kind: RungKind, before?: RungTime): RungTime {
  const time = before && before.time !== 'due' ? before.time : '09:00';
  switch (kind) {
    case 'before':
      return { workdays: -1, time };
    case 'after':
      return { workdays: 1, time };
    case 'dueTime':
      return { workdays: 0, time: 'due' };
    case 'every':
      return { every: 5, from: 1, times: 3, time };
    case 'share':
      return { share: 0.5, ifLimitOver: 10, time };
    case 'monthDay':
      return { monthDay: 25, time };
    case 'nodeBefore':
      return { nodeWorkdays: -1, time };
    case 'nodeAfter':
      return { nodeWorkdays: 1, time };
    case 'phaseBefore':
      return { phaseWorkdays: -3, time };
    case 'phaseAfter':
      return { phaseWorkdays: 1, time };
    case 'review':
      return { review: 'standing', time: 'due' };
  }
}

/** One more 台阶 at the end of a ladder: 提醒 the day before. */
export function withRung(ladder: readonly Rung[]): readonly Rung[] {
  const rung: Rung = {
    key: freshKey('rung', ladder.map(({ key }) => key)),
    step: '提醒', at: rungTimeOf('before'), audience: ['onDuty'], channels: ['inApp', 'mail'],
  };
  return [...ladder, rung];
}
