import type { Rung, Stage } from '@rectify/domain';
import { standardLadder } from './ladder';

/** What most stages of the shipped processes have in common. */
export const onIssue = { each: 'issue', ladder: standardLadder, returns: [], checklist: [] } as const;
export const onEachUnit = { ...onIssue, each: 'responsibleUnit' } as const;

const atWork = [{ relation: 'responsibleUnit', role: 'handler' }, { relation: 'responsibleUnit', role: 'head' }] as const;

export const assignment: Stage = {
  ...onIssue,
  key: 'assignment', name: '交办', status: '待交办', act: 'assign',
  duty: [{ relation: 'office', role: 'officeClerk' }],
  limit: { workdays: 1 },
  ladder: [],
};

export const receipt: Stage = {
  ...onEachUnit,
  key: 'receipt', name: '签收', status: '待签收', act: 'receive',
  duty: atWork,
  limit: { workdays: 1 },
};

export const work: Stage = {
  ...onEachUnit,
  key: 'work', name: '整改实施', status: '整改中', act: 'work',
  duty: atWork,
  completedBy: ['head'],
  limit: { until: 'deadline', atLeastWorkdays: 5 },
};

export const signOff: Stage = {
  ...onIssue,
  key: 'signOff', name: '签批销号', status: '签批中', act: 'signOff',
  duty: [{ relation: 'responsibleLeader', role: 'leader' }],
  limit: { workdays: 3 },
  returns: ['work'],
};

const reminding: readonly string[] = ['before3', 'before1', 'dueDay', 'overdue', 'after1'];

/** Reminders only: a process without 督办文书. */
export const reminders: readonly Rung[] = standardLadder.filter(({ key }) => reminding.includes(key));
