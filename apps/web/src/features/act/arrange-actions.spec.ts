import type { ActionView } from '@rectify/contracts';
import { isSettled } from './act';
import { arrangeActions } from './arrange-actions';

const action = (type: string, taskId: string | null, enabled = true): ActionView => ({
  type, taskId, enabled, label: type, unitId: null, stageName: '', reason: null, checklist: [], returnTargets: [], conclusions: [],
});
const names = (actions: readonly ActionView[]) => actions.map(({ type, taskId }) => `${type} ${taskId}`);

describe('which acts come first', () => {
  const actions = [action('reportProgress', 'a'), action('submitForClosure', 'a', false), action('approve', 'b'), action('urge', null)];

  it('are those of the task that was opened', () => {
    const { main, others } = arrangeActions(actions, 'b');
    expect(names(main)).toEqual(['approve b']);
    expect(names(others)).toEqual(['reportProgress a', 'submitForClosure a', 'urge null']);
  });

  it('are those of the first task that can be acted on when none was opened, or it is gone', () => {
    for (const opened of [null, 'gone']) {
      expect(names(arrangeActions(actions, opened).main)).toEqual(['reportProgress a', 'submitForClosure a']);
    }
  });

  it('are those of the whole issue where no task is open', () => {
    const { main, others } = arrangeActions([action('assign', null, false), action('amend', null)], null);
    expect(names(main)).toEqual(['assign null', 'amend null']);
    expect(others).toEqual([]);
  });

  it('are the work itself, never a way off it', () => {
    const { main, others } = arrangeActions([action('requestExtension', 'a'), action('reportProgress', 'a'), action('appeal', 'a')], 'a');
    expect(names(main)).toEqual(['reportProgress a']);
    expect(names(others)).toEqual(['requestExtension a', 'appeal a']);
  });

  it('are those of the request that was opened, or that waits', () => {
    const decide = { ...action('decideExtension', 'a'), requestId: 'r1' };
    for (const opened of ['r1', null]) {
      const { main, others } = arrangeActions([action('addAssistingUnit', 'a'), decide, action('urge', null)], opened);
      expect(main).toEqual([decide]);
      expect(names(others)).toEqual(['addAssistingUnit a', 'urge null']);
    }
  });

  it('are not 更正 after 交办', () => {
    const transfer = { ...action('transfer', null), unitId: 'u1' };
    const { main, others } = arrangeActions([transfer, action('suspend', null), action('amend', null), action('urge', null)], null);
    expect(names(main)).toEqual(['urge null']);
    expect(names(others)).toEqual(['transfer null', 'suspend null', 'amend null']);
  });

  it('are a way off the work where nothing else is offered', () => {
    expect(names(arrangeActions([action('addAssistingUnit', 'a'), action('addAssistingUnit', 'b')], null).main)).toEqual(['addAssistingUnit a']);
  });

  it('are none where nothing is offered', () => {
    expect(arrangeActions([], 'a')).toEqual({ main: [], others: [] });
  });
});

describe('whether an act settles the matter', () => {
  it('a decision does: it is not offered again', () => {
    expect(isSettled({ actions: [action('urge', null)] }, action('approve', 'a'))).toBe(true);
  });

  it('a report does not, nor a 催办', () => {
    expect(isSettled({ actions: [action('reportProgress', 'a')] }, action('reportProgress', 'a'))).toBe(false);
    expect(isSettled({ actions: [action('urge', null)] }, action('urge', null))).toBe(false);
  });

  it('one request decided leaves the next', () => {
    const decide = (requestId: string) => ({ ...action('decideExtension', 'a'), requestId });
    expect(isSettled({ actions: [decide('r2')] }, decide('r1'))).toBe(true);
    expect(isSettled({ actions: [decide('r1')] }, decide('r1'))).toBe(false);
  });

  it('the next task of the same kind is another matter', () => {
    expect(isSettled({ actions: [action('approve', 'b')] }, action('approve', 'a'))).toBe(true);
  });
});
