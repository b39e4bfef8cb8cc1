import type { RecheckPolicy } from '@rectify/domain';
import { standardLadder } from './ladder';

// Looking again is no rectification that fails: its ladder ends with 红色督办.
const rungs = ['before3', 'before1', 'dueDay', 'overdue', 'after1', 'after2', 'after5'];

/** 回头看 of the second edition: 1, 3 and 6 months after 销号, by 统计局 or 督查室. */
export const recheckPolicy: RecheckPolicy = {
  months: [1, 3, 6],
  opensAt: '09:00',
  duty: [{ relation: 'statisticsBureau', role: 'statisticsReviewer' }, { relation: 'supervisionOffice', role: 'supervisor' }],
  limit: { workdays: 10 },
  ladder: standardLadder.filter((rung) => rungs.includes(rung.key)),
  checklist: [
    { key: 'stateKept', text: '现场状态与销号时一致' },
    { key: 'dataKept', text: '此后报送的数据与现场、凭证一致' },
    { key: 'mechanismKept', text: '长效机制在执行，有记录可查' },
  ],
  evidenceRequired: true,
  reopensAt: 'work',
};
