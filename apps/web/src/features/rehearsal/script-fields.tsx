import { InputNumber, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { DayPicker } from '../../elements/day-picker';
import { paces, type Pace } from './choice';
import { Field } from './fields';
import type { FieldsProps } from './issue-fields';
import styles from './rehearsal.module.css';

/** 剧本 with its parameters. */
export function ScriptFields({ definition, choice, set }: FieldsProps) {
  const { t } = useTranslation('rehearsal');
  const stages = definition.stages.filter(({ act }) => act !== 'assign').map(({ key, name }) => ({ value: key, label: name }));
  const nameOf = (key: string) => definition.stages.find((stage) => stage.key === key)?.name ?? key;
  const returning = definition.stages.filter(({ returns }) => returns.length > 0);
  const targets = returning.find(({ key }) => key === choice.from)?.returns ?? [];
  return (
    <>
      <Radio.Group
        className={styles.paces}
        aria-label={t('script')}
        value={choice.pace}
        onChange={(event) => set({ pace: event.target.value as Pace })}
        options={paces.map((value) => ({ value, label: t(`pace.${value}`) }))}
      />
      <p className={styles.quiet}>{t(`paceHint.${choice.pace}`)}</p>
      <div className={styles.fields}>
        <Field label={t('startsOn')}>{(id) => <DayPicker id={id} value={choice.startsOn} min="2020-01-01" max="2050-12-31" onChange={(day) => set({ startsOn: day ?? '' })} />}</Field>
        {choice.pace === 'late' && (
          <>
            <Field label={t('workdays')}>
              {(id) => <InputNumber id={id} min={1} max={120} precision={0} value={choice.workdays} onChange={(value) => set({ workdays: value ?? 1 })} />}
            </Field>
            <Field label={t('lateStages')} hint={t('lateStagesHint')}>
              {(id) => <Select id={id} mode="multiple" value={[...choice.lateStages]} options={stages} optionFilterProp="label" onChange={(lateStages: string[]) => set({ lateStages })} />}
            </Field>
          </>
        )}
        {choice.pace === 'returned' && (
          <>
            <Field label={t('times')}>
              {(id) => <InputNumber id={id} min={1} max={10} precision={0} value={choice.times} onChange={(value) => set({ times: value ?? 1 })} />}
            </Field>
            <Field label={t('from')}>
              {(id) => (
                <Select
                  id={id}
                  value={choice.from ?? ''}
                  options={[{ value: '', label: t('usual') }, ...returning.map(({ key, name }) => ({ value: key, label: name }))]}
                  onChange={(value) => set({ from: value === '' ? null : value, to: null })}
                />
              )}
            </Field>
            <Field label={t('to')}>
              {(id) => (
                <Select
                  id={id}
                  disabled={choice.from === null}
                  value={choice.to ?? ''}
                  options={[{ value: '', label: t('usual') }, ...targets.map((key) => ({ value: key, label: nameOf(key) }))]}
                  onChange={(value) => set({ to: value === '' ? null : value })}
                />
              )}
            </Field>
          </>
        )}
      </div>
    </>
  );
}
