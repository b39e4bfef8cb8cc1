import type { Readiness } from '@rectify/contracts';
import { PauseCircleOutlined, WarningOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import styles from './shell.module.css';

/** `null` when nobody answers. A service that is not ready answers 503 with the same content. */
async function fetchReadiness(): Promise<Readiness | null> {
  try {
    const response = await fetch('/readyz', { headers: { accept: 'application/json' } });
    const content = (await response.json()) as Partial<Readiness>;
    return typeof content.ready === 'boolean' ? (content as Readiness) : null;
  } catch {
    return null;
  }
}

/** Says when reminders stand still, or the whole service is away. */
export function ClockBanner() {
  const { t } = useTranslation('shell');
  const { data } = useQuery({ queryKey: ['readiness'], queryFn: fetchReadiness, refetchInterval: 60_000, staleTime: 30_000 });
  if (data === undefined || (data?.ready && data.clock === 'running')) return null;
  const down = !data?.ready && data?.database !== 'up';
  return (
    <div className={down ? `${styles.banner} ${styles.down}` : styles.banner} role="status">
      {down ? <WarningOutlined aria-hidden /> : <PauseCircleOutlined aria-hidden />}
      {down ? t('notReady') : t('clockPaused')}
    </div>
  );
}
