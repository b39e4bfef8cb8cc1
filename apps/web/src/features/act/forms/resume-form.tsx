import { useTranslation } from 'react-i18next';
import type { ActFormProps } from '../act';
import { CommandForm } from '../command-form';
import styles from './forms.module.css';
import { WordsField } from './words-field';

/** 恢复: the clock goes on. */
export function ResumeForm(props: ActFormProps) {
  const { t } = useTranslation('sidePaths');
  return (
    <CommandForm<{ readonly reason: string }>
      {...props}
      initial={{ reason: '' }}
      toCommand={({ reason }, expectedVersion) => ({ type: 'resume', expectedVersion, reason })}
    >
      <p className={styles.note}>{t('resume.note')}</p>
      <WordsField name="reason" label={t('resume.reason')} needed={t('resume.reasonNeeded')} max={1000} />
    </CommandForm>
  );
}
