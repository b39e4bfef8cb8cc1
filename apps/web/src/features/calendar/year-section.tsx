import type { CalendarYearView } from '@rectify/contracts';
import { useTranslation } from 'react-i18next';
import { Section } from '../../elements/section';
import styles from './calendar.module.css';
import { MonthTable } from './month-table';

const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;
const marks = ['holiday', 'weekend', 'makeUp'] as const;

/** A year at a glance, month by month. */
export function YearSection({ view }: { readonly view: CalendarYearView }) {
  const { t } = useTranslation('calendar');
  const { year, published, workdays, days, pending } = view;
  const makeUps = days.filter(({ kind }) => kind === 'workday').length;
  const standing = published ? <span className={styles.published}>{t('published')}</span> : <span className={styles.provisional}>{t('provisional')}</span>;
  return (
    <Section title={t('year', { year })} aside={standing}>
      {!published && <p className={styles.notice}>{t('provisionalHint', { year })}</p>}
      {pending > 0 && (
        <p className={styles.notice} role="status">
          {t('pending', { count: pending })}
        </p>
      )}
      <p className={styles.summary}>
        {t('summary', { workdays, makeUps })}
        <span className={styles.legend} aria-label={t('legend')}>
          {marks.map((kind) => (
            <span key={kind}>
              <span className={styles.day} data-kind={kind} aria-hidden="true">
                <small>{kind === 'makeUp' ? t('works') : t('rest')}</small>
              </span>
              {t(`kind.${kind}`)}
            </span>
          ))}
        </span>
      </p>
      <div className={styles.months} data-provisional={!published}>
        {months.map((month) => (
          <MonthTable key={month} view={view} month={month} />
        ))}
      </div>
    </Section>
  );
}
