import type { Rung } from '@rectify/domain';
import { standardLadder } from './ladder';

const everywhere = ['inApp', 'mail'] as const;

/** 整改实施: beside the standard ladder the monthly report, the phases of a phased deadline, and 阶段小结 of 长期坚持. */
export const workLadder: readonly Rung[] = [
  ...standardLadder,
  { key: 'monthly', step: '月报', at: { monthDay: 25, time: '09:00' }, audience: ['onDuty', 'office'], channels: everywhere },
  { key: 'phaseBefore3', step: '提醒', at: { phaseWorkdays: -3, time: '09:00' }, audience: ['onDuty'], channels: everywhere },
  { key: 'phaseBefore1', step: '提醒', at: { phaseWorkdays: -1, time: '09:00' }, audience: ['onDuty', 'unitHead'], channels: everywhere },
  { key: 'phaseDue', step: '到期', at: { phaseWorkdays: 0, time: '09:00' }, audience: ['onDuty', 'unitHead'], channels: everywhere },
  { key: 'phaseOverdue', step: '逾期', at: { phaseWorkdays: 0, time: 'due' }, audience: ['onDuty', 'unitHead', 'office'], channels: everywhere },
  { key: 'review', step: '阶段小结', at: { review: 'standing', time: '09:00' }, audience: ['onDuty', 'unitHead'], channels: everywhere },
  // Reached without a word: the next period begins.
  { key: 'reviewOver', step: '阶段小结', at: { review: 'standing', time: 'due' }, audience: [], channels: [] },
];
