import { ArrowLeftOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Empty, Loading } from '../../elements/page-state';
import { usePhone } from '../../elements/use-phone';
import { useTitle } from '../../elements/use-title';
import type { ActPanelHandle } from '../act/act-panel';
import { issueQuery } from '../issues/issue-queries';
import { firstTab } from './first-tab';
import { itemAfter, neighbourItem } from './neighbour-item';
import { TaskListPane } from './task-list';
import { TaskPane } from './task-pane';
import { TaskTabs } from './task-tabs';
import { type Chosen, itemKey, useTaskCounts, useTasks } from './tasks';
import { useChosen } from './use-chosen';
import { useShortcuts } from './use-shortcuts';
import styles from './workbench-page.module.css';

/** 工作台: tabs · list · the item with its form open. On a phone one after the other. */
export function WorkbenchPage() {
  const { t } = useTranslation('tasks');
  const { tab, isNamed, chosen, choose, turnTo } = useChosen();
  const phone = usePhone();
  const client = useQueryClient();
  const panel = useRef<ActPanelHandle>(null);
  const tasks = useTasks(tab);
  const items = tasks.data?.pages.flatMap((page) => page.items) ?? [];
  const next = chosen ? itemAfter(items, chosen) : undefined;
  const nextIssue = next?.issueId;
  useTitle(t('title'));

  useEffect(() => {
    if (nextIssue) void client.prefetchQuery(issueQuery(nextIssue));
  }, [client, nextIssue]);
  // Nobody said which tab: once it is known what is in each, the first with something in it.
  const counts = useTaskCounts();
  const wanted = !isNamed && !chosen && counts.data ? firstTab(counts.data) : undefined;
  useEffect(() => {
    if (wanted) turnTo(wanted);
  });
  const [first] = items;
  useEffect(() => {
    if (!phone && !chosen && first && !wanted) choose(first);
  });
  useShortcuts({
    next: () => chooseIf(neighbourItem(items, chosen, 1)),
    previous: () => chooseIf(neighbourItem(items, chosen, -1)),
    open: () => (chosen ? panel.current?.focus() : chooseIf(items[0])),
    approve: () => void panel.current?.choose('approve'),
    return: () => void panel.current?.choose('return'),
  });

  const chooseIf = (item: Chosen | undefined) => {
    if (item) choose(item);
  };
  /** The decided item leaves the list with the next answer of the server; until then its neighbour is known. */
  const done = (settled: boolean) => {
    if (settled) choose(next ?? null);
  };

  const isUndecided = !isNamed && !chosen && (wanted !== undefined || counts.isPending);
  const list = isUndecided ? <Loading /> : <TaskListPane tab={tab} tasks={tasks} items={items} chosen={chosen} onChoose={(item) => choose(item, { push: phone })} />;
  const item = chosen && <TaskPane key={itemKey(chosen)} chosen={chosen} phone={phone} handle={panel} onDone={done} />;
  if (phone) {
    return (
      <main className={styles.phone}>
        <h1 className="sr-only">{t('title')}</h1>
        {chosen ? <BackToList tab={tab} label={t('backToList', { tab: t(`tab.${tab}`) })} /> : <TaskTabs current={tab} />}
        {item ?? list}
      </main>
    );
  }
  return (
    <main className={styles.panes}>
      {!chosen && <h1 className="sr-only">{t('title')}</h1>}
      <TaskTabs current={tab} />
      <div className={styles.list}>
        {list}
        <p className={styles.keys}>{t('keys')}</p>
      </div>
      <section className={styles.item} aria-label={t('item')}>
        {item ?? (items.length > 0 && <Empty title={t('select')}>{t('selectHint')}</Empty>)}
      </section>
    </main>
  );
}

function BackToList({ tab, label }: { readonly tab: string; readonly label: string }) {
  return (
    <Link to={`/?tab=${tab}`} className={styles.back}>
      <ArrowLeftOutlined aria-hidden /> {label}
    </Link>
  );
}
