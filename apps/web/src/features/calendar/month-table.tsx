import type { CalendarYearView } from '@rectify/contracts';
import { useTranslation } from 'react-i18next';
import styles from './calendar.module.css';
import { monthInWords, type ShownDay, weeksOf } from './month-days';

const columns = [0, 1, 2, 3, 4, 5, 6] as const;

/** One month. What a day is, its shape and a word say; colour only repeats it. */
export function MonthTable({ view, month }: { readonly view: CalendarYearView; readonly month: number }) {
  const { t } = useTranslation('calendar');
  const weekdays = t('weekdays', { returnObjects: true }) as readonly string[];
  const names = t('weekdayNames', { returnObjects: true }) as readonly string[];
  const told = monthInWords(view, month, { rest: t('rest'), works: t('works') });
  return (
    <section className={styles.month}>
      <table>
        <caption>
          {t('month', { month })}
          {!view.published && <span className={styles.provisional}>{t('provisional')}</span>}
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" abbr={names[column]}>
                {weekdays[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(view, month).map((week, position) => (
            <tr key={position}>{week.map((day, column) => (day ? <Day key={day.date} day={day} month={month} /> : <td key={column} />))}</tr>
          ))}
        </tbody>
      </table>
      {told.length > 0 && <p className={styles.told}>{told.join('　')}</p>}
    </section>
  );
}

function Day({ day: { day, kind, name }, month }: { readonly day: ShownDay; readonly month: number }) {
  const { t } = useTranslation('calendar');
  const words = name === null ? t('day', { month, day, kind: t(`kind.${kind}`) }) : t('dayNamed', { month, day, kind: t(`kind.${kind}`), name });
  const mark = kind === 'workday' ? '' : kind === 'makeUp' ? t('works') : t('rest');
  return (
    <td title={words}>
      <span className={styles.day} data-kind={kind} aria-hidden="true">
        {day}
        {mark !== '' && <small>{mark}</small>}
      </span>
      <span className="sr-only">{words}</span>
    </td>
  );
}
