import { Alert, Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '../../elements/problem-text';
import styles from './command-form.module.css';
import type { SortedErrors } from './field-errors';

/** Others changed the issue meanwhile. */
export function Changed({ onSeen }: { readonly onSeen: () => void }) {
  const { t } = useTranslation('act');
  const seen = (
    <Button size="small" onClick={onSeen}>
      {t('seen')}
    </Button>
  );
  return <Alert type="warning" showIcon title={t('changed')} action={seen} className={styles.alert} />;
}

/** The label of a field that must be filled in. */
export function Needed({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('act');
  return (
    <>
      {children}
      <span className={styles.needed} aria-hidden="true">
        {t('needed')}
      </span>
    </>
  );
}

export interface AnswerProps {
  readonly refusal: string;
  readonly error: unknown;
  /** Sentences that no field shows. */
  readonly elsewhere: SortedErrors['elsewhere'];
}

/** Why the act was not done. */
export function Answer({ refusal, error, elsewhere }: AnswerProps) {
  const { t } = useTranslation('act');
  const problemText = useProblemText();
  if (refusal !== '') return <Alert type="warning" showIcon title={refusal} className={styles.alert} />;
  if (!error) return null;
  const list = elsewhere.length > 0 && (
    <ul aria-label={t('errors')}>
      {elsewhere.map(({ pointer, detail }) => (
        <li key={pointer}>{detail}</li>
      ))}
    </ul>
  );
  return <Alert type="error" showIcon title={problemText(error)} description={list || undefined} className={styles.alert} />;
}
