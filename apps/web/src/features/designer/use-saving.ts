import type { DraftView } from '@rectify/contracts';
import type { Definition } from '@rectify/domain';
import { useCallback, useEffect, useReducer, useState } from 'react';
import { ProblemError } from '../../api/problem-error';
import { beginSaving, isDueToSave, isUnsaved, saving } from './autosave';
import { fetchDraft, saveDraft } from './drafts';

const calm = 2_000;
const pauseAfterFailure = 10_000;

/** 自动保存: two seconds after the last change, what the server does not have is sent. */
export function useSaving(draft: DraftView, present: Definition, isEditable: boolean) {
  const [autosave, dispatch] = useReducer(saving, undefined, () => beginSaving(draft.definition, draft.revision, draft.updatedAt));
  const [answered, setAnswered] = useState(draft);
  const [theirs, setTheirs] = useState<DraftView | null>(null);
  const { id } = draft;

  const save = useCallback(
    async (definition: Definition, expectedRevision: number): Promise<boolean> => {
      dispatch({ type: 'sent' });
      try {
        const answer = await saveDraft(id, { definition, expectedRevision });
        setAnswered(answer);
        dispatch({ type: 'kept', definition, revision: answer.revision, at: answer.updatedAt });
        return true;
      } catch (failure) {
        if (failure instanceof ProblemError && failure.code === 'STALE_VERSION') {
          setTheirs(await fetchDraft(id));
          dispatch({ type: 'conflict' });
        } else dispatch({ type: 'failed', failure });
        return false;
      }
    },
    [id],
  );

  useEffect(() => {
    if (!isEditable || !isDueToSave(autosave, present)) return;
    const timer = setTimeout(() => void save(present, autosave.revision), autosave.state === 'failed' ? pauseAfterFailure : calm);
    return () => clearTimeout(timer);
  }, [autosave, present, isEditable, save]);

  const isOpen = isEditable && isUnsaved(autosave, present);
  return {
    autosave,
    isUnsaved: isOpen,
    /** What the server last said about the draft, its problems among it. */
    answered,
    saveNow: () => (isOpen ? save(present, autosave.revision) : Promise.resolve(true)),
    /** Somebody saved another version meanwhile. */
    theirs,
    keepMine: () => {
      if (theirs) void save(present, theirs.revision);
      setTheirs(null);
    },
    takeTheirs: () => {
      if (!theirs) return undefined;
      dispatch({ type: 'kept', definition: theirs.definition, revision: theirs.revision, at: theirs.updatedAt });
      setAnswered(theirs);
      setTheirs(null);
      return theirs.definition;
    },
  };
}
