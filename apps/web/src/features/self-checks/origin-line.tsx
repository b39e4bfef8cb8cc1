import type { IssueView } from '@rectify/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSelfChecks } from './self-checks';
import styles from './self-checks.module.css';

/** A self-check says which issue it comes from, and leads there whoever may look. */
export function OriginLine({ issue: { id, facts } }: { readonly issue: IssueView }) {
  const { t } = useTranslation('selfChecks');
  const { origin } = facts;
  const { data } = useSelfChecks(id, origin !== undefined);
  if (!origin) return null;
  return (
    <p className={styles.origin}>
      {t('origin')} {data?.origin?.reachable ? <Link to={`/issues/${origin.issueId}`}>{origin.code}</Link> : <strong>{origin.code}</strong>}
    </p>
  );
}
