import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '../../elements/problem-text';
import { DoubtGroup } from './doubt-group';
import { DraftValues } from './draft-values';
import styles from './draft-row.module.css';
import type { Decision, DraftRow } from './import-types';
import { type ImportPlace, usePatchImport } from './imports';
import { doubtsByField } from './rows-to-show';

export interface DraftRowCardProps {
  readonly row: DraftRow;
  readonly place: ImportPlace;
  readonly onTouch: () => void;
}

/** One issue to be: as the list says it, as it was understood, and what is doubtful about it. */
export function DraftRowCard({ row, place, onTouch }: DraftRowCardProps) {
  const { t } = useTranslation('imports');
  const problemText = useProblemText();
  const patch = usePatchImport(place);
  const decide = (decision: Decision | null) => patch.mutate({ decisions: { [row.key]: decision } }, { onSuccess: onTouch });
  const open = row.problems.filter((problem) => problem.blocking).length;
  const state = row.leftOut ? 'left' : open > 0 ? 'open' : 'clear';
  const isDecided = row.decided.length > 0;
  return (
    <li className={styles.card} data-state={state} aria-busy={patch.isPending}>
      <header className={styles.head}>
        <span className={styles.where}>{t('row.where', { rows: rangeOf(row.rows) })}</span>
        <strong className={styles.code}>{row.code || t('row.noCode')}</strong>
        {row.section !== '' && <span>{row.section}</span>}
        {row.leftOut && <span className={styles.leftMark}>{t('row.leftOut')}</span>}
        {isDecided && state === 'clear' && <span className={styles.fixed}>{`✓ ${t('row.fixed')}`}</span>}
        {row.alreadyRegistered && <span className={styles.known}>{t('row.registered')}</span>}
        <span className={styles.tools}>
          {isDecided && !row.leftOut && (
            <Button size="small" type="text" onClick={() => decide(null)}>
              {t('row.undo')}
            </Button>
          )}
          <Button size="small" type="text" onClick={() => decide({ leaveOut: !row.leftOut })}>
            {row.leftOut ? t('row.takeIn') : t('row.leaveOut')}
          </Button>
        </span>
      </header>
      <p className={styles.finding}>{row.finding}</p>
      {!row.leftOut && (
        <>
          <DraftValues row={row} />
          {doubtsByField(row.problems).map(({ field, problems }) => (
            <DoubtGroup key={field} field={field} problems={problems} row={row} pending={patch.isPending} onDecide={decide} />
          ))}
        </>
      )}
      {patch.error && <Alert type="error" showIcon title={problemText(patch.error)} />}
    </li>
  );
}

/** 5 or 18–20. */
const rangeOf = (rows: readonly number[]): string =>
  rows.length > 1 ? `${rows[0]}–${rows[rows.length - 1]}` : String(rows[0] ?? '');
