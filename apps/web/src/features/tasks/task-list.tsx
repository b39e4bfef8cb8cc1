import type { TaskTab } from '@rectify/contracts';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DrillMark } from '../../elements/drill-mark';
import { DueText } from '../../elements/due-text';
import { LightMark } from '../../elements/light-mark';
import { More } from '../../elements/more';
import { Empty, Failure, Loading } from '../../elements/page-state';
import styles from './task-list.module.css';
import { type Chosen, isSame, itemKey, type TaskItem, type useTasks } from './tasks';

export interface TaskListPaneProps {
  readonly tab: TaskTab;
  readonly tasks: ReturnType<typeof useTasks>;
  readonly items: readonly TaskItem[];
  readonly chosen: Chosen | null;
  readonly onChoose: (item: TaskItem) => void;
}

/** The list of one tab, sorted by the server: most urgent first. */
export function TaskListPane({ tab, tasks, items, chosen, onChoose }: TaskListPaneProps) {
  const { t } = useTranslation('tasks');
  if (tasks.isPending) return <Loading />;
  if (!tasks.data) return <Failure error={tasks.error} onRetry={() => void tasks.refetch()} />;
  if (items.length === 0) {
    return (
      <Empty title={t(`empty.${tab}`)}>
        <p>{t('emptyHint')}</p>
        <Link to="/issues">{t('emptyIssues')}</Link>
      </Empty>
    );
  }
  return (
    <>
      <ul aria-label={t('list')}>
        {items.map((item) => (
          <Row key={itemKey(item)} item={item} current={chosen !== null && isSame(item, chosen)} onChoose={onChoose} />
        ))}
      </ul>
      <More of={tasks} />
    </>
  );
}

interface RowProps {
  readonly item: TaskItem;
  readonly current: boolean;
  readonly onChoose: (item: TaskItem) => void;
}

function Row({ item, current, onChoose }: RowProps) {
  const { t } = useTranslation('tasks');
  const row = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (current) row.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <li>
      <button
        ref={row}
        type="button"
        className={styles.row}
        data-light={item.light}
        aria-current={current ? 'true' : undefined}
        onClick={() => onChoose(item)}
      >
        <span className={styles.top}>
          <LightMark light={item.light} />
          <strong>{item.stageName}</strong>
          {item.drill && <DrillMark />}
          {item.returned && <span className={styles.returned}>{t('returned')}</span>}
          <span className={styles.due}>
            {item.due !== null && <DueText date={item.due} workdaysLeft={item.workdaysLeft} provisional={item.provisional} light={item.light} wordsOnly />}
          </span>
        </span>
        <span className={styles.finding}>{item.finding}</span>
        <span className={styles.foot}>
          <span className={styles.code}>{item.code}</span>
          <span>{item.section}</span>
          {item.unitName && <span>{item.unitName}</span>}
        </span>
        <span className={styles.why}>{item.why}</span>
      </button>
    </li>
  );
}
