import { Alert, Button, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useProblemText } from '../../elements/problem-text';
import { drillRates } from '../imports/batch-choice';
import { useMay } from '../session/session';
import { factsOf, isComplete, type Choice } from './choice';
import { Field } from './fields';
import { useDrill, type Subject } from './rehearsals';
import styles from './rehearsal.module.css';

const USUAL_RATE = 3600;

/** 用这个流程演练: a real issue in a batch of its own, after a word of what that means. */
export function DrillButton({ subject, choice }: { readonly subject: Subject; readonly choice: Choice }) {
  const { t } = useTranslation('rehearsal');
  const problemText = useProblemText();
  const navigate = useNavigate();
  const mayDrill = useMay('registerIssues');
  const drill = useDrill(subject);
  const [isOpen, setOpen] = useState(false);
  const [rate, setRate] = useState<number>(USUAL_RATE);
  if (!mayDrill) return <p className={styles.quiet}>{t('drill.notYours')}</p>;
  const start = () => drill.mutate({ facts: factsOf(choice), rate }, { onSuccess: ({ issueId }) => void navigate(`/issues/${issueId}`) });
  return (
    <>
      <Button disabled={!isComplete(choice)} onClick={() => setOpen(true)}>
        {t('drill.open')}
      </Button>
      <Modal
        open={isOpen}
        title={t('drill.open')}
        okText={t('drill.start')}
        cancelText={t('drill.cancel')}
        okButtonProps={{ loading: drill.isPending }}
        onOk={start}
        onCancel={() => setOpen(false)}
      >
        <p>{t('drill.means')}</p>
        <Field label={t('drill.rate')}>
          {(id) => <Select id={id} value={rate} options={drillRates.map((value) => ({ value, label: t(`drill.rateOption.${value}`) }))} onChange={setRate} />}
        </Field>
        {drill.error && <Alert type="error" showIcon title={problemText(drill.error)} role="alert" />}
      </Modal>
    </>
  );
}
