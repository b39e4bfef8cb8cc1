import type { OrderItem } from '@rectify/contracts';
import { Button, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { DrillMark } from '../../elements/drill-mark';
import { dayOf } from '../../elements/instant';
import { More } from '../../elements/more';
import { Empty, Failure, Loading } from '../../elements/page-state';
import { useAddressFilter } from '../../elements/use-address-filter';
import { useTitle } from '../../elements/use-title';
import { OrderStateMark } from './order-track';
import { orderFiltersOf, orderKinds, orderStates, useOrders, type OrderFilters } from './orders';
import styles from './orders.module.css';

/** 督办文书 over all issues; the filters stand in the address. */
export function OrdersPage() {
  const { t } = useTranslation('orders');
  const [parameters] = useSearchParams();
  const filters = orderFiltersOf(parameters);
  const orders = useOrders(filters);
  useTitle(t('title'));
  const items = orders.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <main className={styles.page}>
      <h1 className={styles.title}>{t('title')}</h1>
      <Filters filters={filters} />
      {orders.isPending && <Loading />}
      {orders.error && !orders.data && <Failure error={orders.error} onRetry={() => void orders.refetch()} />}
      {orders.data && items.length === 0 && <Empty title={t('none')}>{t('noneHint')}</Empty>}
      {items.length > 0 && <Table items={items} />}
      <More of={orders} />
    </main>
  );
}

function Filters({ filters }: { readonly filters: OrderFilters }) {
  const { t } = useTranslation('orders');
  const [, setParameters] = useSearchParams();
  const set = useAddressFilter<keyof OrderFilters>();
  return (
    <div role="search" className={styles.filters} aria-label={t('filters')}>
      <Select
        allowClear
        aria-label={t('kindFilter')}
        placeholder={t('kindFilter')}
        value={filters.kind}
        options={orderKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        onChange={set('kind')}
      />
      <Select
        allowClear
        aria-label={t('stateFilter')}
        placeholder={t('stateFilter')}
        value={filters.state}
        options={orderStates.map((value) => ({ value, label: t(`state.${value}`) }))}
        onChange={set('state')}
      />
      {Object.keys(filters).length > 0 && (
        <Button type="link" onClick={() => setParameters({}, { replace: true })}>
          {t('clear')}
        </Button>
      )}
    </div>
  );
}

const columns = ['number', 'order', 'unit', 'state', 'drafted', 'served', 'receipt', 'reply'] as const;

function Table({ items }: { readonly items: readonly OrderItem[] }) {
  const { t } = useTranslation('orders');
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {t(`column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <Row key={item.id} item={item} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ item }: { readonly item: OrderItem }) {
  const { t } = useTranslation('orders');
  const done = (at: string | null, due: string | null) => (at ? dayOf(at) : due ? t('until', { day: due }) : '—');
  return (
    <tr>
      <td>
        <Link to={`/orders/${item.id}`} className={styles.number}>
          {item.number ?? t('unnumbered')}
        </Link>{' '}
        {item.drill && <DrillMark />}
      </td>
      <td>
        <strong>{item.name}</strong>{' '}
        <Link to={`/issues/${item.issueId}`}>{item.code}</Link> <span className={styles.quiet}>{item.stageName}</span>
      </td>
      <td>{item.unitName}</td>
      <td>
        <OrderStateMark order={item} />
      </td>
      <td data-name={t('column.drafted')}>{dayOf(item.draftedAt)}</td>
      <td data-name={t('column.served')}>{item.servedAt ? dayOf(item.servedAt) : '—'}</td>
      <td data-name={t('column.receipt')}>{done(item.receiptedAt, item.receiptDue)}</td>
      <td data-name={t('column.reply')}>{done(item.repliedAt, item.replyDue)}</td>
    </tr>
  );
}
