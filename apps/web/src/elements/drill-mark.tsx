import { useTranslation } from 'react-i18next';
import styles from './drill-mark.module.css';

/** 演练: never to be taken for the real thing. */
export function DrillMark() {
  const { t } = useTranslation();
  return (
    <span className={styles.drill} title={t('drillHint')}>
      {t('drill')}
    </span>
  );
}
