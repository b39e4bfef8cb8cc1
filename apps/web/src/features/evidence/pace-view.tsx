import type { IssueView } from '@rectify/contracts';
import { useTranslation } from 'react-i18next';
import { dayOf } from '../../elements/instant';
import styles from '../issues/parts/parts.module.css';

type Work = Pick<IssueView['work'][number], 'months' | 'phases'>;

/** Which monthly reports came and which did not, and how far the phases are. */
export function PaceView({ work: { months = [], phases = [] } }: { readonly work: Work }) {
  const { t } = useTranslation('issues');
  if (months.length === 0 && phases.length === 0) return null;
  const silent = months.filter(({ reported }) => !reported).map(({ month }) => month);
  return (
    <dl className={styles.facts}>
      {months.length > 0 && (
        <>
          <dt>{t('pace.months')}</dt>
          <dd className={silent.length > 0 ? styles.missing : undefined}>
            {silent.length > 0 ? t('pace.silent', { months: silent.join('、') }) : t('pace.allReported', { count: months.length })}
          </dd>
        </>
      )}
      {phases.length > 0 && (
        <>
          <dt>{t('pace.phases')}</dt>
          <dd>
            <ul>
              {phases.map(({ number, name, due, doneAt, overdue }) => (
                <li key={number}>
                  {`${name}，${due}前：${doneAt === null ? t('pace.open') : t('pace.done', { day: dayOf(doneAt) })}`}
                  {overdue && <span className={styles.missing}>{`　${t('pace.overdue')}`}</span>}
                </li>
              ))}
            </ul>
          </dd>
        </>
      )}
    </dl>
  );
}
