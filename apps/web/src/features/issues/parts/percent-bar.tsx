import { useTranslation } from 'react-i18next';
import styles from './parts.module.css';

/** Progress as bar and number; without any report it says so instead of 0. */
export function PercentBar({ percent }: { readonly percent: number | null }) {
  const { t } = useTranslation('issues');
  if (percent === null) return <span className={styles.quiet}>{t('noData')}</span>;
  return (
    <span className={styles.figure}>
      <span className={styles.bar} aria-hidden="true">
        <span style={{ width: `${percent}%` }} />
      </span>
      {`${percent}%`}
    </span>
  );
}
