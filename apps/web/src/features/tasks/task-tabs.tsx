import type { TaskTab } from '@rectify/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import styles from './task-tabs.module.css';
import { taskTabs, useTaskCounts } from './tasks';

export function TaskTabs({ current }: { readonly current: TaskTab }) {
  const { t } = useTranslation('tasks');
  const { data: counts } = useTaskCounts();
  return (
    <nav className={styles.tabs} aria-label={t('tabs')}>
      {taskTabs.map((tab) => (
        <Link key={tab} to={`/?tab=${tab}`} aria-current={tab === current ? 'page' : undefined} className={styles.tab}>
          <span>{t(`tab.${tab}`)}</span>
          <span className={styles.count}>{counts ? countText(counts[tab]) : '…'}</span>
        </Link>
      ))}
    </nav>
  );
}

/** What the server does not count to the end is shown as “999+”. */
const countText = ({ count, capped }: { readonly count: number; readonly capped: boolean }) => (capped ? `${count}+` : String(count));
