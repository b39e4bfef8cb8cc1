import type { RungTime } from '@rectify/domain';
import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { Field } from '../parts/field';
import { ChoiceField, NumberField } from '../parts/fields';

export interface RungTimeFieldsProps {
  readonly path: string;
  readonly at: RungTime;
  readonly onChange: (at: RungTime) => void;
}

type Clock = Exclude<RungTime['time'], 'due'>;

/** The numbers and the time of day of a 台阶; days before the due day are counted without their sign. */
export function RungTimeFields({ path, at, onChange }: RungTimeFieldsProps) {
  const { t } = useTranslation('designer');
  const days = (name: string, value: number, set: (value: number) => void) => (
    <NumberField
      path={`${path}/${name}`}
      label={t(value < 0 ? 'rung.daysBefore' : 'rung.daysAfter')}
      unit={t('workdays')}
      value={Math.abs(value)}
      min={value < 0 ? 1 : 0}
      onChange={(count) => set(value < 0 ? -count : count)}
    />
  );
  const clock = (time: string, set: (time: Clock) => void) => (
    <Field path={`${path}/time`} label={t('rung.time')}>
      {(control) => <Input {...control} type="time" value={time.padStart(5, '0')} onChange={(event) => event.target.value !== '' && set(event.target.value as Clock)} />}
    </Field>
  );
  if ('every' in at) {
    return (
      <>
        <NumberField path={`${path}/from`} label={t('rung.from')} unit={t('workdays')} min={-365} value={at.from} onChange={(from) => onChange({ ...at, from })} />
        <NumberField path={`${path}/every`} label={t('rung.gap')} unit={t('workdays')} min={1} value={at.every} onChange={(every) => onChange({ ...at, every })} />
        <NumberField path={`${path}/times`} label={t('rung.times')} unit={t('times')} min={1} value={at.times} onChange={(times) => onChange({ ...at, times })} />
        {clock(at.time, (time) => onChange({ ...at, time }))}
      </>
    );
  }
  if ('share' in at) {
    return (
      <>
        <NumberField path={`${path}/share`} label={t('rung.percent')} unit="%" max={100} value={Math.round(at.share * 100)} onChange={(percent) => onChange({ ...at, share: percent / 100 })} />
        <NumberField path={`${path}/ifLimitOver`} label={t('rung.ifLimitOver')} unit={t('workdays')} value={at.ifLimitOver} onChange={(ifLimitOver) => onChange({ ...at, ifLimitOver })} />
        {clock(at.time, (time) => onChange({ ...at, time }))}
      </>
    );
  }
  if ('monthDay' in at) {
    return (
      <>
        <NumberField path={`${path}/monthDay`} label={t('rung.dayOfMonth')} unit={t('dayOfMonth')} min={1} max={31} value={at.monthDay} onChange={(monthDay) => onChange({ ...at, monthDay })} />
        {clock(at.time, (time) => onChange({ ...at, time }))}
      </>
    );
  }
  if ('nodeWorkdays' in at) {
    return (
      <>
        {days('nodeWorkdays', at.nodeWorkdays, (nodeWorkdays) => onChange({ ...at, nodeWorkdays }))}
        {clock(at.time, (time) => onChange({ ...at, time }))}
      </>
    );
  }
  if (!('review' in at) && !('phaseWorkdays' in at)) {
    if (at.time === 'due') return null;
    return (
      <>
        {days('workdays', at.workdays, (workdays) => onChange({ ...at, workdays }))}
        {clock(at.time, (time) => onChange({ ...at, time }))}
      </>
    );
  }
  return (
    <>
      {'phaseWorkdays' in at && days('phaseWorkdays', at.phaseWorkdays, (phaseWorkdays) => onChange({ ...at, phaseWorkdays }))}
      <ChoiceField
        path={`${path}#due`}
        label={t('rung.moment')}
        value={at.time === 'due' ? 'due' : 'clock'}
        choices={(['due', 'clock'] as const).map((value) => ({ value, label: t(`rung.at.${value}`) }))}
        onChange={(moment) => onChange({ ...at, time: moment === 'due' ? 'due' : '09:00' })}
      />
      {at.time !== 'due' && clock(at.time, (time) => onChange({ ...at, time }))}
    </>
  );
}
