import { sections } from '@rectify/domain';
import { Button, Input, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayPicker } from '../../elements/day-picker';
import { LeadersSelect } from '../organisation/leader-select';
import { UnitsSelect } from '../organisation/unit-select';
import styles from './draft-row.module.css';
import type { Decision, DraftRow } from './import-types';

export interface FixProps {
  readonly row: DraftRow;
  readonly pending: boolean;
  readonly onDecide: (decision: Decision) => void;
}

interface ApplyProps {
  readonly disabled: boolean;
  readonly pending: boolean;
  readonly onApply: () => void;
  readonly children: ReactNode;
}

/** A value and the button that decides it. */
export function Apply({ disabled, pending, onApply, children }: ApplyProps) {
  const { t } = useTranslation('imports');
  return (
    <>
      <div className={styles.field}>{children}</div>
      <Button type="primary" disabled={disabled} loading={pending} onClick={onApply}>
        {t('fix.apply')}
      </Button>
    </>
  );
}

/** Units by hand, beginning with those that were recognised; near names are offered, never taken. */
export function FixUnits({ field, row, pending, onDecide }: FixProps & { readonly field: 'leadUnits' | 'responsibleUnits' }) {
  const { t } = useTranslation('imports');
  const match = row[field];
  const [ids, setIds] = useState<readonly string[]>(match.units.map(({ id }) => id));
  const suggestions = match.unknown.flatMap((unknown) => unknown.suggestions).filter(({ id }) => !ids.includes(id));
  const apply = () => onDecide(field === 'leadUnits' ? { leadUnitIds: [...ids] } : { responsibleUnitIds: [...ids] });
  return (
    <>
      {suggestions.map(({ id, name }) => (
        <Button key={id} onClick={() => setIds([...ids, id])}>
          {t('fix.suggest', { name })}
        </Button>
      ))}
      <Apply disabled={ids.length === 0} pending={pending} onApply={apply}>
        <UnitsSelect value={ids} onChange={setIds} label={t('fix.units', { field: t(`field.${field}`) })} />
      </Apply>
    </>
  );
}

export function FixLeaders({ row, pending, onDecide }: FixProps) {
  const { t } = useTranslation('imports');
  const [ids, setIds] = useState<readonly string[]>(row.leaders.people.map(({ id }) => id));
  return (
    <Apply disabled={ids.length === 0} pending={pending} onApply={() => onDecide({ leaderIds: [...ids] })}>
      <LeadersSelect value={ids} onChange={setIds} label={t('fix.leaders')} />
    </Apply>
  );
}

/** A person decides what the words leave open; nothing is guessed before. */
export function FixDeadline({ row, pending, onDecide }: FixProps) {
  const { t } = useTranslation('imports');
  const [day, setDay] = useState<string | null>(row.deadline.lastDate);
  return (
    <Apply disabled={day === null} pending={pending} onApply={() => day && onDecide({ deadline: day })}>
      <DayPicker value={day} onChange={setDay} label={t('fix.deadline')} />
    </Apply>
  );
}

export function FixCode({ row, pending, onDecide }: FixProps) {
  const { t } = useTranslation('imports');
  const [code, setCode] = useState(row.code);
  return (
    <Apply disabled={code.trim() === ''} pending={pending} onApply={() => onDecide({ code: code.trim() })}>
      <Input
        value={code}
        maxLength={100}
        onChange={(event) => setCode(event.target.value)}
        aria-label={t('fix.code')}
        placeholder={t('fix.code')}
      />
    </Apply>
  );
}

export function FixSection({ row, pending, onDecide }: FixProps) {
  const { t } = useTranslation('imports');
  const [section, setSection] = useState<string | undefined>(row.section === '' ? undefined : row.section);
  return (
    <Apply disabled={!section} pending={pending} onApply={() => section && onDecide({ section })}>
      <Select
        value={section}
        onChange={setSection}
        options={sections.map((value) => ({ value, label: value }))}
        aria-label={t('fix.section')}
        placeholder={t('fix.section')}
        style={{ width: '100%' }}
      />
    </Apply>
  );
}
