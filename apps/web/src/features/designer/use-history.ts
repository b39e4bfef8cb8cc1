import type { Definition } from '@rectify/domain';
import { useReducer } from 'react';
import { beginHistory, change, redo, undo, type History } from './history';

type Step = { readonly type: 'change'; readonly definition: Definition; readonly field?: string } | { readonly type: 'undo' } | { readonly type: 'redo' };

function take(history: History<Definition>, step: Step): History<Definition> {
  if (step.type === 'change') return change(history, step.definition, step.field ?? null);
  return step.type === 'undo' ? undo(history) : redo(history);
}

/** The definition under work, with what was done to it. */
export function useHistory(start: Definition) {
  const [history, dispatch] = useReducer(take, start, beginHistory<Definition>);
  return {
    definition: history.present,
    mayUndo: history.past.length > 0,
    mayRedo: history.future.length > 0,
    edit: (definition: Definition, field?: string) => dispatch({ type: 'change', definition, field }),
    undo: () => dispatch({ type: 'undo' }),
    redo: () => dispatch({ type: 'redo' }),
  };
}
