import type { PreferencesBody, PreferencesView } from '@rectify/contracts';
import { App, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { Failure, Loading } from '../../elements/page-state';
import { useProblemText } from '../../elements/problem-text';
import { Section } from '../../elements/section';
import { useTitle } from '../../elements/use-title';
import { ChannelTable } from './channel-table';
import { DeliveryRules } from './delivery-rules';
import { useChangePreferences, usePreferences, withChannel, withMorning } from './preferences';
import styles from './preferences.module.css';

/** 通知设置: what I get by which way; every switch is saved at once. */
export function PreferencesPage() {
  const { t } = useTranslation('preferences');
  useTitle(t('title'));
  const { data, error, isPending, refetch } = usePreferences();
  return (
    <main className={styles.page}>
      <h1 className={styles.title}>{t('title')}</h1>
      <p className={styles.intro}>{t('intro')}</p>
      {isPending && <Loading />}
      {error && !data && <Failure error={error} onRetry={() => void refetch()} />}
      {data && <Preferences view={data} />}
    </main>
  );
}

function Preferences({ view }: { readonly view: PreferencesView }) {
  const { t } = useTranslation('preferences');
  const { message } = App.useApp();
  const problemText = useProblemText();
  const change = useChangePreferences();
  const save = (body: PreferencesBody) =>
    change.mutate(body, {
      onSuccess: () => void message.success({ key: 'preferences', content: t('saved') }),
      onError: (error) => void message.error({ key: 'preferences', content: problemText(error) }),
    });
  return (
    <>
      <Section title={t('channels')}>
        <ChannelTable view={view} busy={change.isPending} onSwitch={(key, channel, on) => save(withChannel(view, key, channel, on))} />
      </Section>
      {view.morningDigest !== null && (
        <Section
          title={t('morning')}
          aside={<Switch checked={view.morningDigest} disabled={change.isPending} onChange={(on) => save(withMorning(view, on))} aria-label={t('morning')} />}
        >
          <p>{t('morningHint')}</p>
        </Section>
      )}
      <Section title={t('rules')}>
        <DeliveryRules view={view} />
      </Section>
    </>
  );
}
