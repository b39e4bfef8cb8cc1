import type { Rung } from '@rectify/domain';

/** 提醒与督办台阶 of the default definition (工作日 from the due day). */
export const standardLadder: readonly Rung[] = [
  { key: 'half', step: '提醒', at: { share: 0.5, ifLimitOver: 10, time: '09:00' }, audience: ['onDuty'], channels: ['inApp', 'mail'] },
  { key: 'before10', step: '提醒', at: { workdays: -10, time: '09:00' }, audience: ['onDuty'], channels: ['inApp', 'mail'] },
  { key: 'before3', step: '提醒', at: { workdays: -3, time: '09:00' }, audience: ['onDuty'], channels: ['inApp', 'mail'] },
  { key: 'before1', step: '提醒', at: { workdays: -1, time: '09:00' }, audience: ['onDuty', 'unitHead'], channels: ['inApp', 'mail'] },
  { key: 'dueDay', step: '到期', at: { workdays: 0, time: '09:00' }, audience: ['onDuty', 'unitHead'], channels: ['inApp', 'mail'] },
  { key: 'overdue', step: '逾期', at: { workdays: 0, time: 'due' }, audience: ['onDuty'], channels: ['inApp'] },
  { key: 'after1', step: '催办', at: { workdays: 1, time: '09:00' }, audience: ['unitHead', 'office'], channels: ['inApp', 'mail'] },
  { key: 'after2', step: '黄色督办', at: { workdays: 2, time: '09:00' }, audience: ['onDuty', 'unitHead', 'responsibleLeader'], channels: ['inApp', 'mail'] },
  { key: 'after5', step: '红色督办', at: { workdays: 5, time: '09:00' }, audience: ['unitHead', 'responsibleLeader', 'office'], channels: ['inApp', 'mail'] },
  { key: 'after8', step: '约谈建议', at: { workdays: 8, time: '09:00' }, audience: ['responsibleLeader', 'office'], channels: ['inApp', 'mail'] },
  { key: 'after15', step: '通报建议', at: { workdays: 15, time: '09:00' }, audience: ['responsibleLeader', 'office'], channels: ['inApp', 'mail'] },
];
