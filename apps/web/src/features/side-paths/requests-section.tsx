import type { IssueView } from '@rectify/contracts';
import { useTranslation } from 'react-i18next';
import { Section } from '../../elements/section';
import { RequestCard } from './request-card';
import styles from './side-paths.module.css';

/** Requests that wait for somebody. */
export function RequestsSection({ issue: { requests = [] } }: { readonly issue: IssueView }) {
  const { t } = useTranslation('sidePaths');
  if (requests.length === 0) return null;
  return (
    <Section title={t('requestTitle')}>
      <ul>
        {requests.map((request) => (
          <li key={request.id} className={styles.request}>
            <RequestCard request={request} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
