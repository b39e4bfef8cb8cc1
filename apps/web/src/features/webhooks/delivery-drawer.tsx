import type { WebhookDeliveryView, WebhookView } from '@rectify/contracts';
import { Button, Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import { instantText } from '../../elements/instant';
import { More } from '../../elements/more';
import { Empty, Failure, Loading } from '../../elements/page-state';
import { useDeliveries, useReplayWebhook } from './webhooks';
import styles from './webhooks.module.css';

const looks = { queued: styles.idle, sent: styles.good, failed: styles.bad } as const;

/** What an address was told, the latest first. */
export function DeliveryDrawer({ webhook, onClose }: { readonly webhook: WebhookView; readonly onClose: () => void }) {
  const { t } = useTranslation('webhooks');
  const deliveries = useDeliveries(webhook.id);
  const { data, error, isPending, refetch } = deliveries;
  const replay = useReplayWebhook();
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Drawer title={t('logOf', { name: webhook.name })} open onClose={onClose} size={480} styles={{ wrapper: { maxWidth: '100vw' } }}>
      {isPending && <Loading />}
      {error && !data && <Failure error={error} onRetry={() => void refetch()} />}
      {data && items.length === 0 && <Empty title={t('logEmpty')} />}
      {/* The keyboard scrolls a list without any button too. */}
      <ul tabIndex={0}>
        {items.map((delivery) => (
          <Delivery
            key={delivery.id}
            delivery={delivery}
            busy={replay.isPending}
            onReplay={() => replay.mutate({ id: webhook.id, deliveryId: delivery.id })}
          />
        ))}
      </ul>
      <More of={deliveries} />
    </Drawer>
  );
}

interface DeliveryProps {
  readonly delivery: WebhookDeliveryView;
  readonly busy: boolean;
  readonly onReplay: () => void;
}

function Delivery({ delivery, busy, onReplay }: DeliveryProps) {
  const { t } = useTranslation('webhooks');
  const { issueId, version, types, status, attempts, createdAt, nextAttemptAt, response, note } = delivery;
  const facts = [
    instantText(createdAt),
    t('attempts', { count: attempts }),
    ...(response === null ? [] : [t('answer', { response })]),
    ...(status === 'queued' && attempts > 0 ? [t('next', { at: instantText(nextAttemptAt) })] : []),
  ];
  return (
    <li className={styles.webhook}>
      <p className={styles.name}>
        <span className={looks[status]}>{t(status)}</span>
        {t('version', { version })}
      </p>
      <p className={styles.url}>{issueId}</p>
      <p className={styles.url}>{types.join('、')}</p>
      <p className={styles.counts}>{facts.join(' · ')}</p>
      {note && <p className={styles.warn}>{note}</p>}
      {status !== 'queued' && (
        <Button size="small" disabled={busy} onClick={onReplay}>
          {t('replay')}
        </Button>
      )}
    </li>
  );
}
