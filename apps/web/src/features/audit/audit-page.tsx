import type { AuditItem } from '@rectify/contracts';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { DayPicker } from '../../elements/day-picker';
import { instantText } from '../../elements/instant';
import { More } from '../../elements/more';
import { Empty, Failure, Loading } from '../../elements/page-state';
import { Section } from '../../elements/section';
import { useAddressFilter } from '../../elements/use-address-filter';
import { useTitle } from '../../elements/use-title';
import { useMay } from '../session/session';
import { auditAreas, auditFiltersOf, useAudit, type AuditFilters } from './audit';
import styles from './audit.module.css';
import { VerificationPanel } from './verification-panel';

/** 审计, for the audit administrator: who changed what, and whether the logs still prove themselves. */
export function AuditPage() {
  const { t } = useTranslation('audit');
  useTitle(t('title'));
  const isMine = useMay('audit');
  return (
    <main className={styles.page}>
      <h1 className={styles.title}>{t('title')}</h1>
      {isMine ? (
        <>
          <p className={styles.intro}>{t('intro')}</p>
          <VerificationPanel />
          <Changes />
        </>
      ) : (
        <Empty title={t('notYours')} />
      )}
    </main>
  );
}

function Changes() {
  const { t } = useTranslation('audit');
  const [parameters] = useSearchParams();
  const filters = auditFiltersOf(parameters);
  const changes = useAudit(filters);
  const { data, error, isPending, refetch } = changes;
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Section title={t('changes')}>
      <Filters filters={filters} />
      {isPending && <Loading />}
      {error && !data && <Failure error={error} onRetry={() => void refetch()} />}
      {data && items.length === 0 && <Empty title={t('none')}>{t('noneHint')}</Empty>}
      <ol className={styles.list} aria-label={t('changes')}>
        {items.map((item) => (
          <Change key={item.id} item={item} />
        ))}
      </ol>
      <More of={changes} />
    </Section>
  );
}

function Filters({ filters }: { readonly filters: AuditFilters }) {
  const { t } = useTranslation('audit');
  const set = useAddressFilter<keyof AuditFilters>();
  return (
    <div role="search" className={styles.filters} aria-label={t('filters')}>
      <Select
        allowClear
        aria-label={t('areaFilter')}
        placeholder={t('areaFilter')}
        value={filters.area}
        options={auditAreas.map((value) => ({ value, label: t(`area.${value}`) }))}
        onChange={set('area')}
      />
      <div className={styles.day}>
        <DayPicker label={t('from')} placeholder={t('from')} value={filters.from ?? null} max={filters.to} onChange={set('from')} />
      </div>
      <div className={styles.day}>
        <DayPicker label={t('to')} placeholder={t('to')} value={filters.to ?? null} min={filters.from} onChange={set('to')} />
      </div>
    </div>
  );
}

function Change({ item: { at, personName, unitName, title, details } }: { readonly item: AuditItem }) {
  const { t } = useTranslation('audit');
  return (
    <li className={styles.change}>
      <div className={styles.head}>
        <strong>{title}</strong>
        <span className={styles.quiet}>{personName ? `${personName}${unitName ? `（${unitName}）` : ''}` : t('product')}</span>
        <time className={styles.time}>{instantText(at)}</time>
      </div>
      {details.length > 0 && (
        <dl className={styles.details}>
          {details.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
}
