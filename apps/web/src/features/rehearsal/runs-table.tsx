import type { RehearsalView } from '@rectify/contracts';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { closedOn } from './by-day';
import type { Pace } from './choice';
import { Provisional } from './provisional';
import styles from './rehearsal.module.css';

/** One 推演 that was run on this page. */
export interface Run {
  readonly id: number;
  readonly pace: Pace;
  readonly view: RehearsalView;
}

/** The runs beside each other: what another script costs. */
export function RunsTable({ runs, shown, onShow }: { readonly runs: readonly Run[]; readonly shown: number; readonly onShow: (id: number) => void }) {
  const { t } = useTranslation('rehearsal');
  return (
    <ul className={styles.runs} aria-label={t('runs')}>
      {runs.map(({ id, pace, view }) => {
        const { workdays, provisional, notices, orders, returns } = view.totals;
        const day = closedOn(view);
        return (
          <li key={id} className={styles.run} data-shown={id === shown}>
            <strong>{t(`pace.${pace}`)}</strong>
            <span>{day === null ? t('notEnded') : t('ended', { day })}</span>
            <span>
              {t('total')} <b>{workdays === null ? '—' : t('days', { count: workdays })}</b> {provisional && <Provisional />}
            </span>
            <span>
              {t('notices')} <b>{t('count', { count: notices })}</b>
            </span>
            <span>
              {t('orders')} <b>{t('count', { count: orders })}</b>
            </span>
            <span>
              {t('returns')} <b>{t('returnCount', { count: returns })}</b>
            </span>
            <Button size="small" className={styles.unprinted} disabled={id === shown} onClick={() => onShow(id)}>
              {t(id === shown ? 'shown' : 'show')}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
