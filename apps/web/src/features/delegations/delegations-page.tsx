import type { DelegationView } from '@rectify/contracts';
import { App, Button, Popconfirm, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Failure, Loading } from '../../elements/page-state';
import { useProblemText } from '../../elements/problem-text';
import { Section } from '../../elements/section';
import { useTitle } from '../../elements/use-title';
import { useDelegations, useRevokeDelegation } from './delegations';
import styles from './delegations.module.css';
import { NewDelegationForm } from './new-delegation-form';

/** 委托: who acts for me while I am away, and for whom I act. */
export function DelegationsPage() {
  const { t } = useTranslation('delegations');
  useTitle(t('title'));
  const { data, error, isPending, refetch } = useDelegations();
  return (
    <main className={styles.page}>
      <h1 className={styles.title}>{t('title')}</h1>
      <p className={styles.intro}>{t('intro')}</p>
      <Section title={t('new')}>
        <NewDelegationForm />
      </Section>
      <Section title={t('list')}>
        {isPending && <Loading />}
        {error && !data && <Failure error={error} onRetry={() => void refetch()} />}
        {data?.length === 0 && <p className={styles.intro}>{t('none')}</p>}
        <ul className={styles.list}>
          {data?.map((delegation) => (
            <DelegationLine key={delegation.id} delegation={delegation} />
          ))}
        </ul>
      </Section>
    </main>
  );
}

function DelegationLine({ delegation }: { readonly delegation: DelegationView }) {
  const { t } = useTranslation('delegations');
  const { message } = App.useApp();
  const problemText = useProblemText();
  const revoke = useRevokeDelegation();
  const { id, person, delegate, from, until, reason, state, mayRevoke } = delegation;
  const confirmed = () =>
    revoke.mutate(id, {
      onSuccess: () => void message.success(t('revoked')),
      onError: (error) => void message.error(problemText(error)),
    });
  return (
    <li className={styles.line}>
      <span>
        <strong>{t('line', { person: person.name, delegate: delegate.name })}</strong> <Tag color={state === '进行中' ? 'blue' : undefined}>{state}</Tag>
        <small>
          {t('period', { from, until })} · {reason}
        </small>
      </span>
      {mayRevoke && (
        <Popconfirm title={t('revokeSure', { delegate: delegate.name })} okText={t('revoke')} cancelText={t('cancel')} onConfirm={confirmed}>
          <Button loading={revoke.isPending}>{t('revoke')}</Button>
        </Popconfirm>
      )}
    </li>
  );
}
