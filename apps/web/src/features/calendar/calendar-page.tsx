import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { Failure, Loading } from '../../elements/page-state';
import { useTitle } from '../../elements/use-title';
import { useMay } from '../session/session';
import { useCalendarYear } from './calendar-queries';
import styles from './calendar.module.css';
import { ImportSection } from './import-section';
import { YearSection } from './year-section';

/** 工作日历: a year as the product reckons with it, and the way in for the next one. */
export function CalendarPage() {
  const { t } = useTranslation('calendar');
  useTitle(t('title'));
  const mayImport = useMay('maintainCalendar');
  const [search] = useSearchParams();
  const asked = Number(search.get('year'));
  const year = asked >= 2000 && asked <= 2100 && Number.isInteger(asked) ? asked : new Date().getFullYear();
  const { data, error, refetch } = useCalendarYear(year);

  return (
    <main className={styles.page}>
      <div className={styles.heading}>
        <h1>{t('title')}</h1>
        <nav className={styles.years} aria-label={t('yearNav')}>
          <Link to={`?year=${year - 1}`} aria-label={t('previous')}>
            <LeftOutlined aria-hidden />
          </Link>
          <strong>{t('year', { year })}</strong>
          <Link to={`?year=${year + 1}`} aria-label={t('next')}>
            <RightOutlined aria-hidden />
          </Link>
        </nav>
      </div>
      <p className={styles.intro}>
        {t('intro')} {mayImport && <Link to="/county-rules">{t('unitDays')}</Link>}
      </p>
      {mayImport && <ImportSection key={year} year={year} />}
      {data ? <YearSection view={data} /> : error ? <Failure error={error} onRetry={() => void refetch()} /> : <Loading />}
    </main>
  );
}
