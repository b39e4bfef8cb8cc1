import { FileTextOutlined } from '@ant-design/icons';
import type { ActionView, IssueView, OrderView } from '@rectify/contracts';
import { App, Button, Modal } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Loading } from '../../elements/page-state';
import { Section } from '../../elements/section';
import { OrderStateMark, OrderTrack } from './order-track';
import styles from './orders.module.css';

const OrderForm = lazy(async () => ({ default: (await import('./order-form')).OrderForm }));

/** 督办文书 of the issue, each with its way and with what this person may do with it. */
export function OrdersSection({ issue }: { readonly issue: IssueView }) {
  const { t } = useTranslation(['orders', 'act']);
  const { message } = App.useApp();
  const [action, setAction] = useState<ActionView | null>(null);
  const { orders = [], actions } = issue;
  if (orders.length === 0) return null;
  const done = () => {
    void message.success(t('act:done', { label: action?.label, code: issue.facts.code }));
    setAction(null);
  };
  return (
    <Section title={t('title')}>
      {orders.map((order) => (
        <OrderCard
          key={order.id}
          order={order}
          actions={actions.filter((each) => each.enabled && each.orderId === order.orderId)}
          onChoose={setAction}
        />
      ))}
      <Modal open={action !== null} title={action?.label} footer={null} onCancel={() => setAction(null)} destroyOnHidden>
        {action && (
          <Suspense fallback={<Loading />}>
            <OrderForm issue={issue} action={action} seenVersion={issue.version} onDone={done} />
          </Suspense>
        )}
      </Modal>
    </Section>
  );
}

interface OrderCardProps {
  readonly order: OrderView;
  readonly actions: readonly ActionView[];
  readonly onChoose: (action: ActionView) => void;
}

function OrderCard({ order, actions, onChoose }: OrderCardProps) {
  const { t } = useTranslation('orders');
  return (
    <article className={styles.card} data-kind={order.kind}>
      <header className={styles.cardHead}>
        <h3 className={styles.name}>{order.name}</h3>
        <span className={styles.number}>{order.number ?? t('unnumbered')}</span>
        <OrderStateMark order={order} />
        {order.score !== 0 && <span className={styles.score}>{t('score', { score: order.score })}</span>}
      </header>
      <p className={styles.to}>{`${order.unitName} · ${order.stageName}`}</p>
      <OrderTrack order={order} />
      {order.state === 'draft' && <p className={styles.hint}>{`${order.draftedBy ?? t('byLadder')}。${t('awaits', { who: order.awaitedSigner })}`}</p>}
      <dl className={styles.words}>
        <Words label={t('requirement')} text={order.requirement} />
        <Words label={t('reply')} text={order.reply} />
        <Words label={t('opinion')} text={order.opinion} />
        <Words label={t('withdrawReason')} text={order.withdrawReason} />
      </dl>
      <footer className={styles.foot}>
        {actions.map((action) => (
          <Button key={action.type} type={action.type === 'withdrawOrder' ? 'default' : 'primary'} onClick={() => onChoose(action)}>
            {action.label}
          </Button>
        ))}
        <Link to={`/orders/${order.id}`}>
          <FileTextOutlined aria-hidden /> {t('paper')}
        </Link>
      </footer>
    </article>
  );
}

function Words({ label, text }: { readonly label: string; readonly text: string | null }) {
  if (!text) return null;
  return (
    <>
      <dt>{label}</dt>
      <dd>{text}</dd>
    </>
  );
}
