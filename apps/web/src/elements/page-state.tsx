import { Button, Spin } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../api/problem-error';
import styles from './page-state.module.css';
import { useProblemText } from './problem-text';

export function Loading() {
  const { t } = useTranslation();
  return (
    <div className={styles.state} role="status">
      <Spin />
      <p>{t('loading')}</p>
    </div>
  );
}

/** Nothing there: says so, and what to do next. */
export function Empty({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className={styles.state}>
      <svg viewBox="0 0 48 48" width="44" height="44" aria-hidden="true" className={styles.picture}>
        <path d="M12 6h18l8 8v28H12Z M30 6v8h8 M18 22h14 M18 29h14 M18 36h8" />
      </svg>
      <p className={styles.title}>{title}</p>
      {children && <div className={styles.hint}>{children}</div>}
    </div>
  );
}

export function Failure({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const traceId = error instanceof ProblemError ? error.problem?.traceId : undefined;
  return (
    <div className={styles.state} role="alert">
      <p className={styles.title}>{t('error.title')}</p>
      <p className={styles.hint}>{problemText(error)}</p>
      {traceId && <p className={styles.trace}>{t('error.trace', { id: traceId })}</p>}
      {onRetry && <Button onClick={onRetry}>{t('retry')}</Button>}
    </div>
  );
}
