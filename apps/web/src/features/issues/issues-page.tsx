import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { withQuery } from '../../api/request';
import { More } from '../../elements/more';
import { Empty, Failure, Loading } from '../../elements/page-state';
import { usePhone } from '../../elements/use-phone';
import { useTitle } from '../../elements/use-title';
import { useMay } from '../session/session';
import { BulkBar } from './bulk/bulk-bar';
import { useSelection } from './bulk/use-selection';
import { FilterBar } from './filter-bar';
import { filtersOf } from './filters';
import { IssueCards } from './issue-cards';
import { IssueTable } from './issue-table';
import { useIssues } from './issue-queries';
import styles from './issues-page.module.css';

/** 反馈问题: the list people know from Excel; its filters stand in the address. */
export function IssuesPage() {
  const { t } = useTranslation('issues');
  const [parameters] = useSearchParams();
  const filters = filtersOf(parameters);
  const issues = useIssues(filters);
  const phone = usePhone();
  useTitle(t('title'));
  const items = issues.data?.pages.flatMap((page) => page.items) ?? [];
  const total = issues.data?.pages[0]?.total;
  const List = phone ? IssueCards : IssueTable;
  const maySupervise = useMay('superviseIssues');
  const mayRegister = useMay('registerIssues');
  const selection = useSelection();
  const [choosing, setChoosing] = useState(false);
  const mayChoose = maySupervise && (!phone || choosing);
  const chosen = items.filter(({ id }) => selection.ids.has(id));
  const leave = () => {
    selection.clear();
    setChoosing(false);
  };
  return (
    <main className={styles.page}>
      <header className={styles.head}>
        <h1 className={styles.title}>{t('title')}</h1>
        <span className={styles.total} role="status">
          {total && t(total.capped ? 'totalCapped' : 'total', { count: total.count })}
        </span>
        {maySupervise && phone && !choosing && items.length > 0 && (
          <Button className={styles.choose} onClick={() => setChoosing(true)}>
            {t('bulk.start')}
          </Button>
        )}
        {mayRegister && (
          <Link to="/issues/new" className={styles.register}>
            {t('register')}
          </Link>
        )}
        <Button
          className={styles.export}
          icon={<DownloadOutlined />}
          href={withQuery('/api/exports/ledger.xlsx', filters)}
          download
          title={t('exportHint')}
        >
          {t('export')}
        </Button>
      </header>
      <FilterBar filters={filters} />
      {issues.isPending && <Loading />}
      {issues.error && !issues.data && <Failure error={issues.error} onRetry={() => void issues.refetch()} />}
      {issues.data && items.length === 0 && <NoIssues filtered={Object.keys(filters).length > 0} />}
      {items.length > 0 && (
        <div className={styles.list} aria-busy={issues.isPlaceholderData}>
          <List items={items} selection={mayChoose ? selection : undefined} />
        </div>
      )}
      <More of={issues} />
      {mayChoose && (choosing || chosen.length > 0) && <BulkBar chosen={chosen} onClear={leave} />}
    </main>
  );
}

function NoIssues({ filtered }: { readonly filtered: boolean }) {
  const { t } = useTranslation('issues');
  const mayImport = useMay('importIssues');
  return (
    <Empty title={t('emptyTitle')}>
      <p>{filtered ? t('emptyFiltered') : t('emptyAll')}</p>
      {filtered ? <Link to="/issues">{t('clearFilters')}</Link> : mayImport && <Link to="/import">{t('toImport')}</Link>}
    </Empty>
  );
}
