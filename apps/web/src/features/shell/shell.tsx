import { App } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, Outlet, useLocation } from 'react-router';
import { Failure, Loading } from '../../elements/page-state';
import { useSessionQuery } from '../session/session';
import { dropOldDrafts } from '../act/draft-storage';
import { ClockBanner } from './clock-banner';
import { Header } from './header';
import { LiveUpdates } from './live-updates';
import { TabBar } from './tab-bar';
import styles from './shell.module.css';

/** What stands around every page of a person who is logged in. */
export function Shell() {
  const { data: session, error, isPending, refetch } = useSessionQuery();
  const { pathname, search } = useLocation();
  useEffect(() => dropOldDrafts(window.localStorage, Date.now()), []);
  if (isPending) return <Loading />;
  if (session === undefined) return <Failure error={error} onRetry={() => void refetch()} />;
  if (session === null) return <Navigate to={`/login?next=${encodeURIComponent(pathname + search)}`} replace />;
  return (
    <App className={styles.shell} message={{ maxCount: 3, top: 64 }}>
      <SkipLink />
      <Header />
      <ClockBanner />
      <div id="content" className={styles.content} tabIndex={-1}>
        <Outlet />
      </div>
      <TabBar />
      <LiveUpdates />
    </App>
  );
}

function SkipLink() {
  const { t } = useTranslation('shell');
  return (
    <a className={styles.skip} href="#content">
      {t('skip')}
    </a>
  );
}
