import type { DefinitionRef } from '@rectify/domain';
import { Alert, Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useProblemText } from '../../elements/problem-text';
import { useCreateDraft } from './definitions';
import type { Process } from './process';
import styles from './definitions.module.css';

export interface NewDraftDialogProps {
  readonly process: Process;
  readonly from: DefinitionRef;
  readonly onClose: () => void;
}

/** A copy to work at: the next version of this process, or a process of its own. */
export function NewDraftDialog({ process, from, onClose }: NewDraftDialogProps) {
  const { t } = useTranslation('definitions');
  const problemText = useProblemText();
  const navigate = useNavigate();
  const create = useCreateDraft();
  const [kind, setKind] = useState<'next' | 'other'>('next');
  const [key, setKey] = useState('');
  const [name, setName] = useState(process.name);
  const isNext = kind === 'next';
  const made = () =>
    create.mutate({ from, key: isNext ? process.key : key.trim(), name: name.trim() }, { onSuccess: ({ id }) => void navigate(`/definitions/drafts/${id}`) });
  const isComplete = name.trim() !== '' && (isNext || key.trim() !== '');
  return (
    <Modal
      open
      title={t('copyOf', { name: process.name, version: from.version })}
      okText={t('create')}
      cancelText={t('cancel')}
      okButtonProps={{ disabled: !isComplete, loading: create.isPending }}
      onOk={made}
      onCancel={onClose}
    >
      <div className={styles.form}>
        <Radio.Group
          aria-label={t('copyKind')}
          value={kind}
          onChange={(event) => setKind(event.target.value as 'next' | 'other')}
          options={[
            { value: 'next', label: t('copyNext') },
            { value: 'other', label: t('copyOther') },
          ]}
        />
        {!isNext && (
          <>
            <label htmlFor="draft-key">{t('newKey')}</label>
            <Input id="draft-key" value={key} maxLength={60} placeholder="county-special" aria-describedby="draft-key-hint" onChange={(event) => setKey(event.target.value)} />
            <p id="draft-key-hint" className={styles.quiet}>
              {t('newKeyHint')}
            </p>
          </>
        )}
        <label htmlFor="draft-name">{t('name')}</label>
        <Input id="draft-name" value={name} maxLength={40} onChange={(event) => setName(event.target.value)} />
        {create.error && <Alert type="error" showIcon title={problemText(create.error)} role="alert" />}
      </div>
    </Modal>
  );
}
