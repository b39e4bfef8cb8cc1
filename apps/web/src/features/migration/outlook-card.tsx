import type { MigrationOutlook } from '@rectify/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import styles from './migration.module.css';

type Move = MigrationOutlook['moves'][number];

/** What would happen to one issue. */
export function OutlookCard({ outlook }: { readonly outlook: MigrationOutlook }) {
  const { t } = useTranslation('migration');
  const { issueId, code, from, refusal, moves, kept, voided, warnings } = outlook;
  return (
    <li className={styles.outlook} data-refused={refusal !== null || undefined}>
      <p>
        <Link to={`/issues/${issueId}`}>{code}</Link> <span className={styles.quiet}>{t('version', { version: from.version })}</span>
      </p>
      {refusal && <p className={styles.refusal}>{t('cannot', { why: refusal.message })}</p>}
      {!refusal && moves.length === 0 && <p>{t('notOpen')}</p>}
      <ul className={styles.moves}>
        {moves.map((move, index) => (
          <MoveLine key={index} move={move} />
        ))}
      </ul>
      {kept.length > 0 && <p className={styles.quiet}>{t('kept', { names: kept.map(({ stageName, name }) => `${stageName} ${name}`).join('、') })}</p>}
      {voided.map(({ stageName, name, why }) => (
        <p key={`${stageName} ${name}`} className={styles.voided}>
          {t('voided', { stage: stageName, name, why })}
        </p>
      ))}
      {warnings.map((warning) => (
        <p key={warning} className={styles.warning}>
          {warning}
        </p>
      ))}
    </li>
  );
}

function MoveLine({ move: { unitName, from, to, before, after } }: { readonly move: Move }) {
  const { t } = useTranslation('migration');
  const day = (each: Move['before']) => (each ? `${each.date}${each.provisional ? t('provisional') : ''}` : '');
  const what = to === null ? 'moveWaits' : from === null ? 'moveNew' : from === to ? 'moveSame' : 'moveTo';
  const due = before === null ? 'dueNew' : day(before) === day(after) ? 'dueSame' : 'dueMoved';
  return (
    <li>
      <span>
        {t(what, { from, to })}
        {unitName && t('unit', { unit: unitName })}
      </span>
      {after && (
        <span className={styles.due} data-moved={due === 'dueMoved' || undefined}>
          {t(due, { before: day(before), after: day(after) })}
        </span>
      )}
    </li>
  );
}
