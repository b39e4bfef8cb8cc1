import { useTranslation } from 'react-i18next';
import styles from './rehearsal.module.css';

/** 暂定 */
export function Provisional() {
  const { t } = useTranslation('rehearsal');
  return <span className={styles.provisional}>{t('provisional')}</span>;
}
