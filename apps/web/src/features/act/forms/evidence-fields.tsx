import { useTranslation } from 'react-i18next';
import { EvidenceRows } from './evidence-rows';
import styles from './forms.module.css';

export interface EvidenceFieldsProps {
  /** Where in the form's values the rows are. */
  readonly name?: string | string[];
  readonly title?: string;
}

/** 佐证: what it is called, its file, and where it is kept. */
export function EvidenceFields({ name = 'evidence', title }: EvidenceFieldsProps) {
  const { t } = useTranslation('act');
  return (
    <fieldset className={styles.evidence}>
      <legend className={styles.legend}>{title ?? t('evidence.title')}</legend>
      <EvidenceRows name={name} />
    </fieldset>
  );
}
