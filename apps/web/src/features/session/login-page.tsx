import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useNavigate, useSearchParams } from 'react-router';
import { sessionKey } from '../../api/query-client';
import { Emblem } from '../../elements/emblem';
import { useProblemText } from '../../elements/problem-text';
import { useTitle } from '../../elements/use-title';
import styles from './login-page.module.css';
import { returnPath } from './return-path';
import { fetchSession, login, useSessionQuery } from './session';

export function LoginPage() {
  const { t } = useTranslation(['session', 'general']);
  const [parameters] = useSearchParams();
  const { data: session } = useSessionQuery();
  useTitle(t('title'));
  if (session) return <Navigate to={returnPath(parameters.get('next'))} replace />;
  return (
    <main className={styles.page}>
      <div className={styles.card}>
        <div className={styles.head}>
          <Emblem size={44} />
          <div>
            <h1 className={styles.product}>{t('general:product')}</h1>
            <p className={styles.subtitle}>{t('subtitle')}</p>
          </div>
        </div>
        <LoginForm next={returnPath(parameters.get('next'))} expired={parameters.has('expired')} />
      </div>
      <p className={styles.footer}>{t('footer')}</p>
    </main>
  );
}

function LoginForm({ next, expired }: { readonly next: string; readonly expired: boolean }) {
  const { t } = useTranslation('session');
  const problemText = useProblemText();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [account, setAccount] = useState('');
  const [password, setPassword] = useState('');
  const [missing, setMissing] = useState(false);
  const attempt = useMutation({
    mutationFn: login,
    onSuccess: async () => {
      client.setQueryData(sessionKey, await fetchSession());
      await navigate(next, { replace: true });
    },
  });

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const incomplete = account.trim() === '' || password === '';
    setMissing(incomplete);
    if (!incomplete && !attempt.isPending) attempt.mutate({ account: account.trim(), password });
  };
  const message = missing ? t('missing') : attempt.error ? problemText(attempt.error) : '';

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      {expired && message === '' && <p className={styles.note}>{t('expired')}</p>}
      <label htmlFor="account">{t('account')}</label>
      <Input
        id="account"
        size="large"
        autoComplete="username"
        autoCapitalize="none"
        autoFocus
        value={account}
        onChange={(event) => setAccount(event.target.value)}
        aria-describedby="login-problem"
      />
      <label htmlFor="password">{t('password')}</label>
      <Input.Password
        id="password"
        size="large"
        autoComplete="current-password"
        value={password}
        onChange={(event) => setPassword(event.target.value)}
        aria-describedby="login-problem"
      />
      <p id="login-problem" className={styles.problem} role="alert">
        {message}
      </p>
      <Button type="primary" htmlType="submit" size="large" block loading={attempt.isPending}>
        {t('submit')}
      </Button>
    </form>
  );
}
