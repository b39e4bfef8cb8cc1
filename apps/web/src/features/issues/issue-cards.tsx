import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DrillMark } from '../../elements/drill-mark';
import { DueText } from '../../elements/due-text';
import { LightMark } from '../../elements/light-mark';
import styles from './issue-cards.module.css';
import type { IssueListProps } from './issue-table';
import { PercentBar } from './parts/percent-bar';
import { UnitNames } from './unit-names';

/** The list on a phone. */
export function IssueCards({ items, selection }: IssueListProps) {
  const { t } = useTranslation('issues');
  return (
    <ul className={styles.cards}>
      {items.map((item) => (
        <li key={item.id} className={selection ? styles.choosing : undefined}>
          {selection && (
            <Checkbox
              className={styles.choose}
              checked={selection.ids.has(item.id)}
              onChange={() => selection.toggle(item.id)}
              aria-label={t('bulk.choose', { code: item.code })}
            />
          )}
          <Link to={`/issues/${item.id}`} className={styles.card}>
            <span className={styles.top}>
              <LightMark light={item.light} />
              <strong>{item.status}</strong>
              {item.drill && <DrillMark />}
              <span className={styles.code}>{item.code}</span>
            </span>
            <span className={styles.finding}>{item.finding}</span>
            <span className={styles.foot}>
              <span>{item.section}</span>
              <UnitNames names={item.responsibleUnits} />
              {item.everOverdue && <span>{t('everOverdue')}</span>}
            </span>
            <span className={styles.foot}>
              <DueText date={item.due ?? item.deadline} workdaysLeft={item.workdaysLeft} provisional={item.provisional} light={item.light} />
              {item.conclusion ? <strong>{item.conclusion}</strong> : <PercentBar percent={item.percent} />}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
