import { useTranslation } from 'react-i18next';
import { instantText } from '../../elements/instant';
import { orderSteps, type OrderFacts } from './order-steps';
import styles from './orders.module.css';

/** How far the order has come: what was, when, and what is awaited until when. */
export function OrderTrack({ order }: { readonly order: OrderFacts }) {
  const { t } = useTranslation('orders');
  return (
    <ol className={styles.track}>
      {orderSteps(order).map(({ name, at, due, late }) => (
        <li key={name} className={styles.step} data-done={at !== null} data-late={late}>
          <strong>
            <span aria-hidden="true">{at !== null ? '✓ ' : late ? '! ' : '○ '}</span>
            {t(`step.${name}`)}
          </strong>
          <span className={styles.when}>{at ? instantText(at) : due ? t('until', { day: due }) : '—'}</span>
          {late && <span className={styles.late}>{t(name === 'replied' ? 'replyLate' : 'receiptLate')}</span>}
        </li>
      ))}
    </ol>
  );
}

/** The state in a word, with a mark of its own for what is late. */
export function OrderStateMark({ order }: { readonly order: OrderFacts }) {
  const { t } = useTranslation('orders');
  const late = order.receiptLate ? t('receiptLate') : order.replyLate ? t('replyLate') : null;
  return (
    <span className={styles.state} data-state={order.state} data-late={late !== null}>
      {late ?? t(`state.${order.state}`)}
    </span>
  );
}
