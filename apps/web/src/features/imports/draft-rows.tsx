import { Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../elements/page-state';
import { DraftRowCard } from './draft-row-card';
import type { ImportView } from './import-types';
import type { ImportPlace } from './imports';
import styles from './imports.module.css';
import { countOf, type RowFilter, rowsToShow } from './rows-to-show';

const filters = ['open', 'hints', 'left', 'all'] as const satisfies readonly RowFilter[];

export function DraftRows({ view, place }: { readonly view: ImportView; readonly place: ImportPlace }) {
  const { t } = useTranslation('imports');
  const [filter, setFilter] = useState<RowFilter>(view.blockingProblems > 0 ? 'open' : 'all');
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const rows = rowsToShow(view.rows, filter, touched);
  const touch = (key: string) => setTouched(new Set([...touched, key]));
  if (view.rows.length === 0) return <Empty title={t('rowsNone')} />;
  return (
    <>
      <div className={styles.shown}>
        <Segmented
          aria-label={t('show.label')}
          value={filter}
          onChange={(value) => {
            setFilter(value);
            setTouched(new Set());
          }}
          options={filters.map((value) => ({ value, label: t(`show.${value}`, { count: countOf(view.rows, value) }) }))}
        />
      </div>
      {rows.length === 0 && <Empty title={t('rowsEmpty')} />}
      <ol className={styles.rows}>
        {rows.map((row) => (
          <DraftRowCard key={row.key} row={row} place={place} onTouch={() => touch(row.key)} />
        ))}
      </ol>
    </>
  );
}
