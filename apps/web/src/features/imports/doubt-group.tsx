import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './draft-row.module.css';
import { FixCode, FixDeadline, FixLeaders, FixSection, FixUnits } from './fixes';
import type { Decision, Doubt, DraftRow } from './import-types';

export interface DoubtGroupProps {
  readonly field: string;
  readonly problems: readonly Doubt[];
  readonly row: DraftRow;
  readonly pending: boolean;
  readonly onDecide: (decision: Decision) => void;
}

/** The doubts about one cell, each in words, with the place to settle them. */
export function DoubtGroup(props: DoubtGroupProps) {
  const { t } = useTranslation('imports');
  const { problems } = props;
  const isOpen = problems.some((problem) => problem.blocking);
  return (
    <div className={isOpen ? styles.doubt : styles.hint}>
      {problems.map((problem, index) => (
        <p key={index}>
          <strong>{problem.blocking ? t('row.open') : t('row.hint')}</strong>
          {problem.message}
        </p>
      ))}
      {isOpen ? <Fix key={JSON.stringify(problems)} {...props} /> : <MayChange {...props} />}
    </div>
  );
}

const changeable = ['leadUnits', 'responsibleUnits', 'leaders', 'deadline', 'code', 'section'];

/** A hint asks for nothing, yet a person may know better. */
function MayChange(props: DoubtGroupProps) {
  const { t } = useTranslation('imports');
  const [changing, setChanging] = useState(false);
  if (!changeable.includes(props.field)) return null;
  if (!changing) {
    return (
      <Button size="small" type="link" onClick={() => setChanging(true)}>
        {t('fix.change')}
      </Button>
    );
  }
  return (
    <div className={styles.fix}>
      <FixOf {...props} />
      <Button onClick={() => setChanging(false)}>{t('fix.cancel')}</Button>
    </div>
  );
}

function Fix(props: DoubtGroupProps) {
  const { t } = useTranslation('imports');
  const [accepting, setAccepting] = useState(false);
  if (accepting) return <Accept {...props} onCancel={() => setAccepting(false)} />;
  return (
    <div className={styles.fix}>
      <FixOf {...props} />
      <Button size="small" type="text" onClick={() => setAccepting(true)}>
        {t('fix.accept')}
      </Button>
    </div>
  );
}

function FixOf({ field, row, pending, onDecide }: DoubtGroupProps) {
  switch (field) {
    case 'leadUnits':
    case 'responsibleUnits':
      return <FixUnits field={field} row={row} pending={pending} onDecide={onDecide} />;
    case 'leaders':
      return <FixLeaders row={row} pending={pending} onDecide={onDecide} />;
    case 'deadline':
      return <FixDeadline row={row} pending={pending} onDecide={onDecide} />;
    case 'code':
      return <FixCode row={row} pending={pending} onDecide={onDecide} />;
    case 'section':
      return <FixSection row={row} pending={pending} onDecide={onDecide} />;
    default:
      return null;
  }
}

function Accept({ problems, pending, onDecide, onCancel }: DoubtGroupProps & { readonly onCancel: () => void }) {
  const { t } = useTranslation('imports');
  const [note, setNote] = useState('');
  const accept = () =>
    onDecide({ accepted: problems.filter(({ blocking }) => blocking).map(({ code }) => ({ code, note: note.trim() })) });
  return (
    <div className={styles.fix}>
      <Input
        autoFocus
        maxLength={500}
        value={note}
        onChange={(event) => setNote(event.target.value)}
        placeholder={t('fix.acceptNote')}
        aria-label={t('fix.acceptNote')}
      />
      <Button type="primary" onClick={accept} disabled={note.trim() === ''} loading={pending}>
        {t('fix.acceptOk')}
      </Button>
      <Button onClick={onCancel}>{t('fix.cancel')}</Button>
    </div>
  );
}
