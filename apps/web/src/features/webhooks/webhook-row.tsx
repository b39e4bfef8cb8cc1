import type { WebhookSecret, WebhookView } from '@rectify/contracts';
import { App, Button, Popconfirm } from 'antd';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '../../elements/problem-text';
import { useRotateWebhook, useSwitchWebhook } from './webhooks';
import styles from './webhooks.module.css';

export interface WebhookRowProps {
  readonly webhook: WebhookView;
  readonly onSecret: (made: WebhookSecret) => void;
  readonly onLog: () => void;
}

export function WebhookRow({ webhook, onSecret, onLog }: WebhookRowProps) {
  const { t } = useTranslation('webhooks');
  const { message } = App.useApp();
  const problemText = useProblemText();
  const turn = useSwitchWebhook();
  const rotate = useRotateWebhook();
  const { id, name, url, active, note, waiting, failed } = webhook;
  const onError = (error: unknown) => void message.error(problemText(error));
  return (
    <li className={styles.webhook}>
      <p className={styles.name}>
        {name}
        <span className={active ? styles.good : styles.idle}>{t(active ? 'active' : 'off')}</span>
      </p>
      <p className={styles.url}>{url}</p>
      {note && <p className={styles.warn}>{note}</p>}
      <p className={styles.counts}>{t('counts', { waiting, failed })}</p>
      <p className={styles.acts}>
        <Button size="small" onClick={onLog}>
          {t('log')}
        </Button>
        <Button size="small" loading={turn.isPending} onClick={() => turn.mutate({ id, on: !active }, { onError })}>
          {t(active ? 'disable' : 'enable')}
        </Button>
        <Popconfirm title={t('rotateAsk')} onConfirm={() => rotate.mutate(id, { onSuccess: onSecret, onError })}>
          <Button size="small" loading={rotate.isPending}>
            {t('rotate')}
          </Button>
        </Popconfirm>
      </p>
    </li>
  );
}
