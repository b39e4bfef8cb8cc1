import type { DraftView } from '@rectify/contracts';
import { Alert, Button } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ChangesDrawer } from './changes-drawer';
import { ConflictDialog } from './conflict-dialog';
import { Designer } from './designer';
import { EditingContext, type Editing } from './editing';
import { ImportButton } from './import-button';
import { LeaveGuard } from './leave-guard';
import { SaveMark } from './save-mark';
import { SubmitDialog } from './submit-dialog';
import { DesignerHead, ExportButton, UndoButtons } from './toolbar';
import { useHistory } from './use-history';
import { usePlace } from './use-place';
import { useProblems } from './use-problems';
import { useSaving } from './use-saving';

/** A draft in the designer: edited, undone, saved by itself, rehearsed and submitted. */
export function DraftDesigner({ draft, readOnly }: { readonly draft: DraftView; readonly readOnly: boolean }) {
  const { t } = useTranslation('designer');
  const navigate = useNavigate();
  const { definition, edit, undo, redo, mayUndo, mayRedo } = useHistory(draft.definition);
  const { autosave, isUnsaved, answered, saveNow, theirs, keepMine, takeTheirs } = useSaving(draft, definition, !readOnly);
  const problems = useProblems(definition, answered.problems, autosave.saved);
  const [shown, setShown] = useState<'changes' | 'submit' | null>(null);
  const place = usePlace(definition);
  const editing: Editing = { definition, readOnly, problems, edit, ...place };
  useUndoKeys(!readOnly, undo, redo);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const rehearse = async () => {
    if (await saveNow()) void navigate(`/definitions/drafts/${draft.id}/rehearse`);
  };
  const { basedOn } = draft;
  return (
    <EditingContext value={editing}>
      <DesignerHead
        name={definition.name}
        facts={t('draftFacts', { key: draft.key, from: basedOn.key, version: basedOn.version, author: draft.authorName })}
        status={!readOnly && <SaveMark autosave={autosave} isUnsaved={isUnsaved} onSave={() => void saveNow()} />}
      >
        {!readOnly && <UndoButtons mayUndo={mayUndo} mayRedo={mayRedo} undo={undo} redo={redo} />}
        {!readOnly && <ImportButton />}
        <ExportButton />
        <Button onClick={() => setShown('changes')}>{t('changes.show')}</Button>
        <Button onClick={() => void rehearse()}>{t('rehearse')}</Button>
        {!readOnly && (
          <Button type="primary" disabled={errors > 0} title={errors > 0 ? t('submit.notYet', { count: errors }) : undefined} onClick={() => setShown('submit')}>
            {t('submit.title')}
          </Button>
        )}
      </DesignerHead>
      <Standing draft={draft} readOnly={readOnly} />
      <Designer />
      {shown === 'changes' && <ChangesDrawer title={t('changes.against', { from: basedOn.key, version: basedOn.version })} from={basedOn} to={definition} onClose={() => setShown(null)} />}
      {shown === 'submit' && <SubmitDialog id={draft.id} note={draft.note} saveNow={saveNow} onClose={() => setShown(null)} />}
      {theirs && (
        <ConflictDialog
          theirs={theirs}
          mine={definition}
          onKeepMine={keepMine}
          onTakeTheirs={() => {
            const taken = takeTheirs();
            if (taken) edit(taken);
          }}
        />
      )}
      <LeaveGuard isUnsaved={isUnsaved} saveNow={saveNow} />
    </EditingContext>
  );
}

/** Why a draft cannot be changed here, or why it came back. */
function Standing({ draft, readOnly }: { readonly draft: DraftView; readonly readOnly: boolean }) {
  const { t } = useTranslation('designer');
  if (draft.state === 'rejected') return <Alert type="warning" showIcon title={t('standing.rejected', { reason: draft.rejection ?? '' })} />;
  if (!readOnly) return null;
  const why = draft.state === 'editing' ? t('standing.others', { author: draft.authorName }) : t(`standing.${draft.state}`);
  return <Alert type="info" showIcon title={why} />;
}

/** Ctrl+Z, Ctrl+Shift+Z and Ctrl+Y, also while typing: the designer's own steps, not the field's. */
function useUndoKeys(isOn: boolean, undo: () => void, redo: () => void): void {
  useEffect(() => {
    if (!isOn) return;
    const onKey = (event: KeyboardEvent) => {
      const key = event.key.toLowerCase();
      if (!(event.ctrlKey || event.metaKey) || (key !== 'z' && key !== 'y') || (event.target as HTMLElement).closest('[role="dialog"] textarea')) return;
      event.preventDefault();
      if (key === 'y' || event.shiftKey) redo();
      else undo();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [isOn, undo, redo]);
}
