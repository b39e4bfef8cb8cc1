import type { WebhookSecret, WebhookView } from '@rectify/contracts';
import { Alert, Button, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty, Failure, Loading } from '../../elements/page-state';
import { Section } from '../../elements/section';
import { useTitle } from '../../elements/use-title';
import { useSession } from '../session/session';
import { DeliveryDrawer } from './delivery-drawer';
import { NewWebhookForm } from './new-webhook-form';
import { WebhookRow } from './webhook-row';
import { useWebhooks } from './webhooks';
import styles from './webhooks.module.css';

/** 事件推送, for the security administrator. */
export function WebhooksPage() {
  const { t } = useTranslation('webhooks');
  useTitle(t('title'));
  const isMine = useSession().person.roles.includes('securityAdministrator');
  const { data, error, isPending, refetch } = useWebhooks(isMine);
  const [made, setMade] = useState<WebhookSecret | null>(null);
  const [shown, setShown] = useState<WebhookView | null>(null);
  return (
    <main className={styles.page}>
      <h1 className={styles.title}>{t('title')}</h1>
      {!isMine && <Empty title={t('notYours')} />}
      {isMine && (
        <>
          <p className={styles.intro}>{t('intro')}</p>
          <Section title={t('new')}>
            <NewWebhookForm onMade={setMade} />
          </Section>
          {made && <Secret secret={made.secret} onKept={() => setMade(null)} />}
          <Section title={t('list')}>
            {isPending && <Loading />}
            {error && !data && <Failure error={error} onRetry={() => void refetch()} />}
            {data?.items.length === 0 && <Empty title={t('empty')}>{t('emptyHint')}</Empty>}
            <ul>
              {data?.items.map((webhook) => (
                <WebhookRow key={webhook.id} webhook={webhook} onSecret={setMade} onLog={() => setShown(webhook)} />
              ))}
            </ul>
          </Section>
          {shown && <DeliveryDrawer webhook={shown} onClose={() => setShown(null)} />}
        </>
      )}
    </main>
  );
}

function Secret({ secret, onKept }: { readonly secret: string; readonly onKept: () => void }) {
  const { t } = useTranslation('webhooks');
  return (
    <Alert
      type="warning"
      showIcon
      title={t('secretTitle')}
      description={
        <>
          <p>{t('secretHint')}</p>
          <Typography.Text code copyable className={styles.secret}>
            {secret}
          </Typography.Text>
        </>
      }
      action={
        <Button size="small" onClick={onKept}>
          {t('kept')}
        </Button>
      }
    />
  );
}
