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

  it('the next task of the same kind is another matter', () => {
    expect(isSettled({ actions: [action('approve', 'b')] }, action('approve', 'a'))).toBe(true);
  });
});
