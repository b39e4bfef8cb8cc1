import { CheckCircleFilled } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ImportView } from './import-types';
import styles from './imports.module.css';

export function ImportResult({ view: { result, batchId } }: { readonly view: ImportView }) {
  const { t } = useTranslation('imports');
  return (
    <div className={styles.result} role="status">
      <CheckCircleFilled className={styles.resultIcon} aria-hidden />
      <h2>{t('result.title')}</h2>
      {result && (
        <p className={styles.figures}>
          {t('result.words', { registered: result.registered, unchanged: result.unchanged })}
          {result.leftOut > 0 && t('result.left', { count: result.leftOut })}
        </p>
      )}
      <p className={styles.hint}>{t('result.next')}</p>
      <p className={styles.resultLinks}>
        <Link to={`/issues?batch=${batchId}`}>{t('result.toIssues')}</Link>
        <Link to="/import">{t('result.again')}</Link>
      </p>
    </div>
  );
}
