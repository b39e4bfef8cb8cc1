import { useTranslation } from 'react-i18next';
import type { ActFormProps } from '../act';
import { CommandForm } from '../command-form';
import styles from './forms.module.css';
import { WordsField } from './words-field';

/** 中止: the clock stops, with a reason. */
export function SuspendForm(props: ActFormProps) {
  const { t } = useTranslation('sidePaths');
  return (
    <CommandForm<{ readonly reason: string }>
      {...props}
      initial={{ reason: '' }}
      toCommand={({ reason }, expectedVersion) => ({ type: 'suspend', expectedVersion, reason })}
    >
      <p className={styles.note}>{t('suspend.note')}</p>
      <WordsField name="reason" label={t('suspend.reason')} needed={t('suspend.reasonNeeded')} max={1000} />
    </CommandForm>
  );
}
