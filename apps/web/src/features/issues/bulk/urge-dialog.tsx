import type { IssueListItem } from '@rectify/contracts';
import { Alert, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '../../../elements/problem-text';
import styles from './bulk.module.css';
import { outcomeOf } from './outcome';
import { OutcomeView } from './outcome-view';
import { useUrgeMany } from './use-urge-many';

export interface UrgeDialogProps {
  readonly issues: readonly IssueListItem[];
  /** `sent`: something went out, the choice has done its work. */
  readonly onClose: (sent: boolean) => void;
}

/** 催办 of the chosen issues: the words, then what came of it. */
export function UrgeDialog({ issues, onClose }: UrgeDialogProps) {
  const { t } = useTranslation(['issues', 'general']);
  const problemText = useProblemText();
  const [chosen] = useState(issues);
  const [message, setMessage] = useState('');
  const urge = useUrgeMany();
  const outcome = urge.data && outcomeOf(chosen, urge.data);
  const send = () => urge.mutate({ issueIds: chosen.map(({ id }) => id), message });
  return (
    <Modal
      open
      title={outcome ? t('bulk.resultTitle') : t('bulk.urgeTitle', { count: chosen.length })}
      okText={outcome ? t('bulk.understood') : t('bulk.urge')}
      cancelText={t('general:cancel')}
      onOk={outcome ? () => onClose(true) : send}
      onCancel={() => onClose(outcome !== undefined)}
      confirmLoading={urge.isPending}
      footer={(_, { OkBtn, CancelBtn }) => (
        <>
          {!outcome && <CancelBtn />}
          <OkBtn />
        </>
      )}
      mask={{ closable: false }}
    >
      {outcome ? (
        <OutcomeView outcome={outcome} />
      ) : (
        <>
          <p className={styles.note}>{t('bulk.urgeEffect')}</p>
          <label htmlFor="bulk-message" className={styles.label}>
            {t('bulk.message')}
          </label>
          <Input.TextArea
            id="bulk-message"
            value={message}
            onChange={({ target }) => setMessage(target.value)}
            autoSize={{ minRows: 3, maxRows: 8 }}
            maxLength={500}
            placeholder={t('bulk.messageHint')}
          />
          {urge.error && <Alert type="error" showIcon title={problemText(urge.error)} className={styles.alert} />}
        </>
      )}
    </Modal>
  );
}
