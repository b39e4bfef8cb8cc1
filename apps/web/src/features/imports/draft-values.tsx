import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './draft-row.module.css';
import type { DraftRow } from './import-types';

const shownUnits = 6;

/** How the row was understood, with the words of the list below wherever they differ. */
export function DraftValues({ row }: { readonly row: DraftRow }) {
  const { t } = useTranslation('imports');
  const { leaders, leadUnits, responsibleUnits } = row;
  const namesOf = (units: readonly { readonly name: string }[]) => {
    const names = units.map(({ name }) => name);
    if (names.length <= shownUnits + 1) return names.join('、');
    return t('row.unitsMore', { first: names.slice(0, shownUnits).join('、'), count: names.length });
  };
  return (
    <>
      <dl className={styles.values}>
        <Value name={t('field.leaders')} text={leaders.text} doubted={isDoubted(row, 'leaders')}>
          {leaders.people.map(({ name, post }) => `${name}（${post}）`).join('、')}
        </Value>
        <Value name={t('field.leadUnits')} text={leadUnits.text} doubted={isDoubted(row, 'leadUnits')}>
          {namesOf(leadUnits.units)}
        </Value>
        <Value name={t('field.responsibleUnits')} text={responsibleUnits.text} doubted={isDoubted(row, 'responsibleUnits')}>
          {namesOf(responsibleUnits.units)}
        </Value>
        <Value name={t('field.deadline')} text={row.deadline.verbatim} doubted={isDoubted(row, 'deadline')}>
          <DeadlineValue deadline={row.deadline} />
        </Value>
        {(row.severity.text !== '' || row.severity.value !== null) && (
          <Value name={t('field.severity')} text={row.severity.text} doubted={isDoubted(row, 'severity')}>
            {row.severity.value ?? ''}
          </Value>
        )}
        {(row.amount.text !== '' || row.amount.value !== null) && (
          <Value name={t('field.amount')} text={row.amount.text} doubted={isDoubted(row, 'amount')}>
            {row.amount.value === null ? '' : t('row.wan', { amount: row.amount.value })}
          </Value>
        )}
      </dl>
      {(row.objective !== '' || row.measures.length > 0) && (
        <details className={styles.more}>
          <summary>{t('row.more')}</summary>
          {row.objective !== '' && <p>{`${t('row.objective')}：${row.objective}`}</p>}
          <ol>
            {row.measures.map((measure, index) => (
              <li key={index}>{measure}</li>
            ))}
          </ol>
        </details>
      )}
    </>
  );
}

const isDoubted = (row: DraftRow, field: string) => row.problems.some((problem) => problem.field === field && problem.blocking);


interface ValueProps {
  readonly name: string;
  readonly text: string;
  readonly doubted: boolean;
  readonly children: ReactNode;
}

function Value({ name, text, doubted, children }: ValueProps) {
  const { t } = useTranslation('imports');
  return (
    <div data-doubted={doubted}>
      <dt>{name}</dt>
      <dd>{children === '' ? '—' : children}</dd>
      {text !== children && <dd className={styles.verbatim}>{t('row.verbatim', { text: text === '' ? t('row.empty') : text })}</dd>}
    </div>
  );
}

const kinds = ['date', 'workdays', 'immediate', 'standing', 'immediate+standing', 'phased', 'relative', 'unclear'] as const;
const isKind = (kind: string): kind is (typeof kinds)[number] => kinds.some((each) => each === kind);

function DeadlineValue({ deadline: { kind, lastDate, provisionalDate, phases } }: Pick<DraftRow, 'deadline'>) {
  const { t } = useTranslation(['imports', 'general']);
  const date = lastDate ?? provisionalDate;
  const words = isKind(kind) ? t(`kind.${kind}`) : kind;
  return (
    <>
      {date ?? words}
      {date !== null && kind !== 'date' && <span className={styles.kind}>{words}</span>}
      {lastDate === null && provisionalDate !== null && <span className={styles.kind}>{t('general:due.provisional')}</span>}
      {phases.length > 1 && (
        <span className={styles.verbatim}>{phases.map(({ due, label }) => [due, label].filter(Boolean).join(' ')).join('；')}</span>
      )}
    </>
  );
}
