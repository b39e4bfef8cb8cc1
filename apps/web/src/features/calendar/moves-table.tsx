import type { CalendarMove } from '@rectify/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import styles from './calendar.module.css';

/** Dates that would move, old → new. */
export function MovesTable({ moves }: { readonly moves: readonly CalendarMove[] }) {
  const { t } = useTranslation('calendar');
  return (
    <table className={styles.moves}>
      <thead>
        <tr>
          <th scope="col">{t('preview.code')}</th>
          <th scope="col">{t('preview.what')}</th>
          <th scope="col">{t('preview.before')}</th>
          <th scope="col">{t('preview.after')}</th>
        </tr>
      </thead>
      <tbody>
        {moves.map(({ issueId, code, taskId, stageName, unitName, before, wasProvisional, after, provisional }) => (
          <tr key={`${issueId} ${taskId ?? ''}`}>
            <th scope="row">
              <Link to={`/issues/${issueId}`}>{code}</Link>
            </th>
            <td>{unitName ? `${stageName}（${unitName}）` : stageName}</td>
            <td data-label={t('preview.before')}>
              <Day date={before} provisional={wasProvisional} />
            </td>
            <td data-label={t('preview.after')}>
              <Day date={after} provisional={provisional} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Day({ date, provisional }: { readonly date: string; readonly provisional: boolean }) {
  const { t } = useTranslation('calendar');
  return (
    <>
      <time dateTime={date}>{date}</time>
      {provisional && <span className={styles.provisional}>{t('provisional')}</span>}
    </>
  );
}
