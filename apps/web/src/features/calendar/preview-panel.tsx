import type { CalendarPreview } from '@rectify/contracts';
import { Alert, Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './calendar.module.css';
import { monthInWords } from './month-days';
import { MovesTable } from './moves-table';

export interface PreviewPanelProps {
  readonly preview: CalendarPreview;
  readonly onConfirm: () => void;
  readonly isConfirming: boolean;
}

const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

/** What was read and what it would change, before anything happens. */
export function PreviewPanel(props: PreviewPanelProps) {
  const panel = useRef<HTMLDivElement>(null);
  // On a phone the answer lies below what was pasted.
  useEffect(() => void panel.current?.scrollIntoView({ block: 'nearest' }), [props.preview]);
  return (
    <div ref={panel} className={styles.answer}>
      <Outcome {...props} />
    </div>
  );
}

function Outcome({ preview, onConfirm, isConfirming }: PreviewPanelProps) {
  const { t } = useTranslation('calendar');
  const { year, problems, notes, days, workdays, unchanged, issues, movedIssues, settledIssues, moves, isCut } = preview;
  if (problems.length > 0) {
    return (
      <div className={styles.preview} role="alert">
        <p className={styles.wrong}>{t('preview.problems')}</p>
        <ul className={styles.problems}>
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      </div>
    );
  }
  if (unchanged) return <Alert className={styles.preview} type="info" showIcon title={t('preview.unchanged')} role="status" />;
  const makeUps = days.filter(({ kind }) => kind === 'workday').length;
  return (
    <section className={styles.preview} aria-label={t('preview.title')} role="status">
      <p>
        <strong>{t('preview.read', { year, holidays: days.length - makeUps, makeUps, workdays })}</strong>
      </p>
      <ul className={styles.read}>
        {months.map((month) => {
          const told = monthInWords({ year, days }, month, { rest: t('rest'), works: t('works') });
          return told.length > 0 && <li key={month}>{`${t('month', { month })}：${told.join('，')}`}</li>;
        })}
      </ul>
      {notes.map((note) => (
        <p key={note} className={styles.how}>
          {note}
        </p>
      ))}
      <p>{t(movedIssues > 0 ? 'preview.effect' : 'preview.none', { issues, moved: movedIssues, settled: settledIssues })}</p>
      {moves.length > 0 && <MovesTable moves={moves} />}
      {isCut && <p className={styles.how}>{t('preview.cut')}</p>}
      <div className={styles.buttons}>
        <Button type="primary" onClick={onConfirm} loading={isConfirming}>
          {t('preview.confirm', { year })}
        </Button>
        <span className={styles.how}>{t('preview.confirmHint')}</span>
      </div>
    </section>
  );
}
