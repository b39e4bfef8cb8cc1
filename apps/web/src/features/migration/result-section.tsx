import type { MigrationAnswer, MigrationOutlook } from '@rectify/contracts';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Section } from '../../elements/section';
import styles from './migration.module.css';

export interface ResultSectionProps {
  readonly answer: MigrationAnswer;
  readonly outlooks: readonly MigrationOutlook[];
  readonly onRetry: (issueIds: readonly string[]) => void;
  readonly onAgain: () => void;
}

/** What came of it, issue by issue; what was refused can be looked at anew. */
export function ResultSection({ answer, outlooks, onRetry, onAgain }: ResultSectionProps) {
  const { t } = useTranslation('migration');
  const refused = answer.items.filter(({ outcome }) => outcome === 'refused');
  const codeOf = (issueId: string) => outlooks.find((outlook) => outlook.issueId === issueId)?.code ?? issueId;
  return (
    <Section title={t('result')}>
      <p role="status">{t('resultSum', { done: answer.items.length - refused.length, refused: refused.length })}</p>
      <ul>
        {answer.items.map(({ issueId, outcome, detail }) => (
          <li key={issueId} className={styles.result}>
            <Link to={`/issues/${issueId}`}>{codeOf(issueId)}</Link>
            <span className={styles.outcome} data-outcome={outcome}>
              {t(outcome)}
            </span>
            {detail && <span>{detail}</span>}
          </li>
        ))}
      </ul>
      <div className={styles.acts}>
        {refused.length > 0 && (
          <Button type="primary" onClick={() => onRetry(refused.map(({ issueId }) => issueId))}>
            {t('retry', { count: refused.length })}
          </Button>
        )}
        <Button onClick={onAgain}>{t('again')}</Button>
      </div>
    </Section>
  );
}
