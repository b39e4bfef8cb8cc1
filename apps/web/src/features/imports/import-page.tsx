import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { DrillMark } from '../../elements/drill-mark';
import { Empty, Failure, Loading } from '../../elements/page-state';
import { useTitle } from '../../elements/use-title';
import { useBatches } from '../issues/issue-queries';
import { ConfirmBar } from './confirm-bar';
import { DraftRows } from './draft-rows';
import { ImportResult } from './import-result';
import { type ImportPlace, useImport } from './imports';
import styles from './imports.module.css';
import { LayoutSection } from './layout-section';

/** Second step of 导入: every doubt fixed in place, then confirmed as a whole. */
export function ImportPage() {
  const { t } = useTranslation('imports');
  const { batchId = '', importId = '' } = useParams();
  const place: ImportPlace = { batchId, importId };
  const { data: view, error, refetch } = useImport(place);
  const { data: batches } = useBatches();
  const batch = batches?.items.find(({ id }) => id === batchId);
  useTitle(t('page.title'));
  if (!view) return error ? <Failure error={error} onRetry={() => void refetch()} /> : <Loading />;
  return (
    <main className={styles.page}>
      <h1 className={styles.title}>{t('page.title')}</h1>
      <p className={styles.intro}>
        {`${t('page.file')}：${view.fileName}`}
        {batch && `　${t('page.batch')}：${batch.name} `}
        {batch?.kind === 'drill' && <DrillMark />}
      </p>
      {view.status === 'discarded' && (
        <Empty title={t('page.gone')}>
          <p>{t('page.goneHint')}</p>
          <Link to="/import">{t('page.back')}</Link>
        </Empty>
      )}
      {view.status === 'confirmed' && <ImportResult view={view} />}
      {view.status === 'draft' && (
        <>
          {view.sheets.length > 1 && (
            <p className={styles.hint}>{t('layout.oneOfSheets', { count: view.sheets.length, name: view.sheets[view.sheet]?.name ?? '' })}</p>
          )}
          <LayoutSection key={view.sheet} view={view} place={place} />
          <DraftRows view={view} place={place} />
          <ConfirmBar view={view} place={place} />
        </>
      )}
    </main>
  );
}
