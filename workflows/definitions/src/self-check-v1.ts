import type { Definition, Stage } from '@rectify/domain';
import { standardLadder } from './ladder';
import { orderPolicy } from './order-policy';
import { sidePathPolicy } from './side-path-policy';

// A self-check is no rectification that fails: its ladder ends with 红色督办.
const rungs = ['before3', 'before1', 'dueDay', 'overdue', 'after1', 'after2', 'after5'];
const ladder = standardLadder.filter((rung) => rungs.includes(rung.key));
const plain = { ladder, returns: [], checklist: [] } as const;

const stages: readonly Stage[] = [
  {
    ...plain,
    key: 'assignment', name: '交办', status: '待交办', act: 'assign', each: 'issue',
    duty: [{ relation: 'office', role: 'officeClerk' }],
    limit: { workdays: 1 },
    ladder: [],
  },
  {
    ...plain,
    key: 'receipt', name: '签收', status: '待签收', act: 'receive', each: 'responsibleUnit',
    duty: [{ relation: 'responsibleUnit', role: 'handler' }, { relation: 'responsibleUnit', role: 'head' }],
    limit: { workdays: 1 },
  },
  {
    ...plain,
    key: 'selfCheck', name: '自查报告', status: '自查中', act: 'work', each: 'responsibleUnit',
    duty: [{ relation: 'responsibleUnit', role: 'handler' }, { relation: 'responsibleUnit', role: 'head' }],
    completedBy: ['head'],
    limit: { until: 'deadline', atLeastWorkdays: 1 },
    asks: 'selfCheckResult',
  },
  {
    ...plain,
    key: 'officeReview', name: '自查审核', status: '自查审核', act: 'review', each: 'issue',
    duty: [{ relation: 'office', role: 'officeClerk' }],
    limit: { workdays: 3 },
    returns: ['selfCheck'],
    checklist: [
      { key: 'allChecked', text: '自查范围完整，方法可查' },
      { key: 'resultClear', text: '结果明确：零报告或逐条写明，佐证对应' },
    ],
  },
  {
    ...plain,
    key: 'signOff', name: '办结', status: '签批中', act: 'signOff', each: 'issue',
    // Another clerk than the one who reviewed: one person signs one level.
    duty: [{ relation: 'office', role: 'officeClerk' }, { relation: 'responsibleLeader', role: 'leader' }],
    limit: { workdays: 3 },
    returns: ['selfCheck'],
  },
];

/** 举一反三自查, first edition: 签收, 自查报告, 整改办 looks, 办结. Frozen once released. */
export const selfCheckV1: Definition = {
  key: 'self-check',
  version: 1,
  name: '举一反三自查',
  stages,
  deadlinePolicy: { immediateWorkdays: 15, standingMonths: 3 },
  lights: { blueBefore: 3, redAfter: 2 },
  urging: { minimumGapHours: 4 },
  conclusions: ['已完成'],
  sidePaths: { ...(sidePathPolicy.extension && { extension: sidePathPolicy.extension }), suspension: true },
  orders: orderPolicy,
};
