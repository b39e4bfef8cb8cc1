import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './draft-row.module.css';
import { FixAmount, FixSeverity } from './fix-routing-facts';
import { FixCode, FixDeadline, FixLeaders, FixSection, FixUnits } from './fixes';
import { answersTo, lettingStand } from './doubt-answers';
import type { Answer, Decision, Doubt, DraftRow } from './import-types';

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
      <FixOf {...props} answer={props.field} />
      <Button onClick={() => setChanging(false)}>{t('fix.cancel')}</Button>
    </div>
  );
}

function Fix(props: DoubtGroupProps) {
  const { t } = useTranslation('imports');
  const [accepting, setAccepting] = useState(false);
  const answers = answersTo(props.problems);
  if (accepting) return <Accept {...props} onCancel={() => setAccepting(false)} />;
  return (
    <div className={styles.fix}>
      {answers.map((answer) => (
        <FixOf key={answer} {...props} answer={answer} />
      ))}
      {answers.includes('accept') && (
        <Button size="small" type="text" onClick={() => setAccepting(true)}>
          {t('fix.accept')}
        </Button>
      )}
    </div>
  );
}

/** The place to give this answer; letting stand has a form of its own. */
function FixOf({ answer, row, pending, onDecide }: DoubtGroupProps & { readonly answer: Answer | (string & {}) }) {
  const { t } = useTranslation('imports');
  switch (answer) {
    case 'leadUnits':
    case 'responsibleUnits':
      return <FixUnits field={answer as 'leadUnits' | 'responsibleUnits'} row={row} pending={pending} onDecide={onDecide} />;
    case 'leaders':
      return <FixLeaders row={row} pending={pending} onDecide={onDecide} />;
    case 'deadline':
      return <FixDeadline row={row} pending={pending} onDecide={onDecide} />;
    case 'code':
      return <FixCode row={row} pending={pending} onDecide={onDecide} />;
    case 'section':
      return <FixSection row={row} pending={pending} onDecide={onDecide} />;
    case 'severity':
      return <FixSeverity row={row} pending={pending} onDecide={onDecide} />;
    case 'amount':
      return <FixAmount row={row} pending={pending} onDecide={onDecide} />;
    case 'leaveOut':
      return (
        <Button size="small" loading={pending} onClick={() => onDecide({ leaveOut: true })}>
          {t('row.leaveOut')}
        </Button>
      );
    default:
      return null;
  }
}

function Accept({ problems, pending, onDecide, onCancel }: DoubtGroupProps & { readonly onCancel: () => void }) {
  const { t } = useTranslation('imports');
  const [note, setNote] = useState('');
  const accept = () => onDecide(lettingStand(problems, note));
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
