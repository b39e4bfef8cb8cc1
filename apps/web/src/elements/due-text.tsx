import { isPastDue, type Light } from '@rectify/domain';
import { useTranslation } from 'react-i18next';
import styles from './due-text.module.css';

export interface DueTextProps {
  readonly date: string | null;
  readonly workdaysLeft: number | null;
  readonly provisional: boolean;
  /** Of what is due: on the day itself it tells whether the hour has passed. */
  readonly light?: Light;
  /** Only the words, without the day. */
  readonly wordsOnly?: boolean;
}

/** A due day with the 工作日 that remain, and the 暂定 mark. */
export function DueText({ date, workdaysLeft, provisional, light, wordsOnly = false }: DueTextProps) {
  const { t } = useTranslation();
  if (date === null) return <span className={styles.none}>{t('due.none')}</span>;
  const overToday = workdaysLeft === 0 && light !== undefined && isPastDue(light);
  const over = overToday || (workdaysLeft !== null && workdaysLeft < 0);
  const near = workdaysLeft !== null && workdaysLeft >= 0 && workdaysLeft <= 1;
  return (
    <span className={styles.due}>
      {!wordsOnly && <time dateTime={date}>{date}</time>}
      {workdaysLeft !== null && (
        <span className={over ? styles.over : near ? styles.near : styles.left}>
          {overToday ? t('due.overToday') : over ? t('due.over', { days: -workdaysLeft }) : workdaysLeft === 0 ? t('due.today') : t('due.left', { days: workdaysLeft })}
        </span>
      )}
      {provisional && (
        <span className={styles.provisional} title={t('due.provisionalHint')}>
          {t('due.provisional')}
        </span>
      )}
    </span>
  );
}
