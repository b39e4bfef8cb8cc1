import { CheckCircleOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import styles from './bulk.module.css';
import type { Outcome } from './outcome';

/** What went through, and which did not and why. */
export function OutcomeView({ outcome: { done, refused } }: { readonly outcome: Outcome }) {
  const { t } = useTranslation('issues');
  return (
    <div role="status">
      {done > 0 && (
        <p className={styles.done}>
          <CheckCircleOutlined aria-hidden /> {t('bulk.done', { count: done })}
        </p>
      )}
      {refused.length > 0 && (
        <>
          <p className={styles.refusedTitle}>{t('bulk.refused', { count: refused.length })}</p>
          <ul className={styles.refused}>
            {refused.map(({ id, code, finding, reason }) => (
              <li key={id}>
                <Link to={`/issues/${id}`}>{code}</Link>
                <span className={styles.finding}>{finding}</span>
                <span className={styles.reason}>{reason}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
