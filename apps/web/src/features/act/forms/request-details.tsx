import { useTranslation } from 'react-i18next';
import { RequestCard } from '../../side-paths/request-card';
import type { ActFormProps } from '../act';
import styles from './forms.module.css';

/** What was asked, above the form that answers it. */
export function RequestDetails({ issue, action }: Pick<ActFormProps, 'issue' | 'action'>) {
  const { t } = useTranslation('sidePaths');
  const request = issue.requests?.find(({ id }) => id === action.requestId);
  if (!request) return null;
  return (
    <section className={styles.request} aria-label={t(`kind.${request.kind}`)}>
      <RequestCard request={request} />
    </section>
  );
}
