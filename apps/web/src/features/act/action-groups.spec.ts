import type { ActionView, IssueView } from '@rectify/contracts';
import { actionGroups, actionName, notYetReasons } from './action-groups';

const action = (type: string, more: Partial<ActionView> = {}): ActionView => ({
  type, label: type, taskId: null, unitId: null, enabled: true, stageName: '', reason: null,
  checklist: [], returnTargets: [], conclusions: [], ...more,
});
const issue = {
  tasks: [{ id: 't1', unitName: '甲镇' }, { id: 't2', unitName: null }],
  facts: { responsibleUnits: [{ id: 'u1', name: '甲镇' }, { id: 'u2', name: '乙镇' }] },
  requests: [{ id: 'r1', unitName: '乙镇' }],
} as unknown as IssueView;

describe('the name of a button', () => {
  it('says the unit of its task, its request or its branch', () => {
    expect(actionName(action('填报', { taskId: 't1', unitId: 'u1' }), issue)).toBe('填报（甲镇）');
    expect(actionName(action('审批', { requestId: 'r1', taskId: 't1' }), issue)).toBe('审批（乙镇）');
    expect(actionName(action('转办', { unitId: 'u2' }), issue)).toBe('转办（乙镇）');
  });

  it('says none where it is about the whole issue', () => {
    expect(actionName(action('中止'), issue)).toBe('中止');
    expect(actionName(action('同意', { taskId: 't2' }), issue)).toBe('同意');
  });
});

describe('many buttons of a kind', () => {
  const transfers = ['u1', 'u2', 'u3', 'u4'].map((unitId) => action('transfer', { unitId }));

  it('become one list, in the order of the kinds', () => {
    const groups = actionGroups([...transfers, action('suspend')]);
    expect(groups.map((group) => group.map(({ type }) => type).join(' '))).toEqual(['transfer transfer transfer transfer', 'suspend']);
  });

  it('stay buttons while they are few', () => {
    expect(actionGroups(transfers.slice(0, 3))).toHaveLength(3);
  });
});

describe('why not yet', () => {
  it('is said once for all of a kind with the same reason', () => {
    const waiting = (taskId: string, reason: string) => action('申请延期', { taskId, enabled: false, reason });
    expect(notYetReasons([waiting('t1', '正在审批'), waiting('t2', '正在审批')], issue)).toEqual([{ name: '申请延期', reason: '正在审批' }]);
    expect(notYetReasons([waiting('t1', '正在审批'), waiting('t2', '已用完')], issue)).toEqual([
      { name: '申请延期（甲镇）', reason: '正在审批' },
      { name: '申请延期', reason: '已用完' },
    ]);
  });
});
