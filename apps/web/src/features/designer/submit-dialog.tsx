import { Alert, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '../../elements/problem-text';
import { useSubmitDraft } from './drafts';

export interface SubmitDialogProps {
  readonly id: string;
  readonly note: string | null;
  /** Sends first what is not saved; `false` when that did not work. */
  readonly saveNow: () => Promise<boolean>;
  readonly onClose: () => void;
}

/** 提交审批: with a note for the second person. */
export function SubmitDialog({ id, note: before, saveNow, onClose }: SubmitDialogProps) {
  const { t } = useTranslation(['designer', 'general']);
  const problemText = useProblemText();
  const submit = useSubmitDraft(id);
  const [note, setNote] = useState(before ?? '');
  const send = async () => {
    if (await saveNow()) submit.mutate(note.trim(), { onSuccess: onClose });
    else onClose();
  };
  return (
    <Modal
      open
      title={t('submit.title')}
      okText={t('submit.send')}
      cancelText={t('general:cancel')}
      onOk={() => void send()}
      onCancel={onClose}
      confirmLoading={submit.isPending}
      okButtonProps={{ disabled: note.trim() === '' }}
    >
      <p>{t('submit.text')}</p>
      <label htmlFor="submission-note">{t('submit.note')}</label>
      <Input.TextArea id="submission-note" rows={4} maxLength={1000} value={note} onChange={(event) => setNote(event.target.value)} placeholder={t('submit.placeholder')} />
      {submit.error && <Alert type="error" showIcon title={problemText(submit.error)} role="alert" />}
    </Modal>
  );
}
