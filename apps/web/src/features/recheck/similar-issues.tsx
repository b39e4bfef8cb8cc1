import type { IssueView } from '@rectify/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import styles from './recheck.module.css';

/** 复发预警: closed issues about the same thing in the same unit. */
export function SimilarIssues({ issue: { similar = [] } }: { readonly issue: IssueView }) {
  const { t } = useTranslation('recheck');
  if (similar.length === 0) return null;
  return (
    <p className={styles.similar} role="note">
      {t('similar')}
      {similar.map((each) => (
        <Link key={each.id} to={`/issues/${each.id}`}>
          {t('similarItem', { ...each })}
        </Link>
      ))}
    </p>
  );
}
