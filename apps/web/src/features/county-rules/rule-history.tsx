import type { CountyRuleView } from '@rectify/contracts';
import { useTranslation } from 'react-i18next';
import styles from './county-rules.module.css';

/** 历次改动, the newest first. */
export function RuleHistory({ items }: { readonly items: readonly CountyRuleView[] }) {
  const { t } = useTranslation('countyRules');
  const decided = items.filter(({ state }) => state !== 'submitted');
  return (
    <details className={styles.history}>
      <summary>{t('history')}</summary>
      {decided.length === 0 && <p>{t('noHistory')}</p>}
      <ol>
        {decided.map(({ id, submittedAt, authorName, note, deciderName, state, rejection }) => (
          <li key={id}>
            {t('line', { day: submittedAt.slice(0, 10), author: authorName, note })}{' '}
            <strong>{deciderName === null ? t(`state.${state}`) : t('decided', { decider: deciderName, state: t(`state.${state}`) })}</strong>
            {rejection !== null && `：${rejection}`}
          </li>
        ))}
      </ol>
    </details>
  );
}
