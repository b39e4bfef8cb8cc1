import type { WebhookSecret } from '@rectify/contracts';
import { Alert, Button, Input } from 'antd';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '../../elements/problem-text';
import { useCreateWebhook } from './webhooks';
import styles from './webhooks.module.css';

export function NewWebhookForm({ onMade }: { readonly onMade: (made: WebhookSecret) => void }) {
  const { t } = useTranslation('webhooks');
  const problemText = useProblemText();
  const [name, setName] = useState('');
  const [url, setUrl] = useState('');
  const create = useCreateWebhook();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate(
      { name: name.trim(), url: url.trim() },
      {
        onSuccess: (made) => {
          setName('');
          setUrl('');
          onMade(made);
        },
      },
    );
  };
  return (
    <form onSubmit={submit} className={styles.form}>
      <label htmlFor="webhook-name">{t('name')}</label>
      <Input id="webhook-name" value={name} onChange={(event) => setName(event.target.value)} placeholder={t('namePlaceholder')} maxLength={60} required />
      <label htmlFor="webhook-url">{t('url')}</label>
      <Input id="webhook-url" type="url" value={url} onChange={(event) => setUrl(event.target.value)} placeholder={t('urlPlaceholder')} maxLength={500} required />
      {create.error && <Alert type="error" showIcon title={problemText(create.error)} role="alert" />}
      <Button type="primary" htmlType="submit" loading={create.isPending}>
        {t('create')}
      </Button>
    </form>
  );
}
