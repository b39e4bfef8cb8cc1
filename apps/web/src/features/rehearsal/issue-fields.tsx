import { severities, type Definition } from '@rectify/domain';
import { AutoComplete, Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { sectionsOf, type Choice } from './choice';
import { Field } from './fields';
import styles from './rehearsal.module.css';

export interface FieldsProps {
  readonly definition: Definition;
  readonly choice: Choice;
  readonly set: (change: Partial<Choice>) => void;
}

const MOST_UNITS = 30;

/** What the issue is about. */
export function IssueFields({ definition, choice, set }: FieldsProps) {
  const { t } = useTranslation('rehearsal');
  return (
    <div className={styles.fields}>
      <Field label={t('section')}>
        {(id) => (
          <AutoComplete id={id} value={choice.section} maxLength={50} options={sectionsOf(definition).map((value) => ({ value }))} onChange={(section: string) => set({ section })} />
        )}
      </Field>
      <Field label={t('issueType')}>{(id) => <Input id={id} maxLength={100} value={choice.issueType} onChange={(event) => set({ issueType: event.target.value })} />}</Field>
      <Field label={t('severity')}>
        {(id) => (
          <Select
            id={id}
            value={choice.severity ?? ''}
            options={[...severities.map((value) => ({ value, label: value })), { value: '', label: t('unknown') }]}
            onChange={(value) => set({ severity: severities.find((each) => each === value) ?? null })}
          />
        )}
      </Field>
      <Field label={t('amount')}>{(id) => <InputNumber id={id} min={0} max={1_000_000_000} value={choice.amount} onChange={(amount) => set({ amount })} />}</Field>
      <Field label={t('townships')}>
        {(id) => <InputNumber id={id} min={0} max={MOST_UNITS} precision={0} value={choice.townships} onChange={(value) => set({ townships: value ?? 0 })} />}
      </Field>
      <Field label={t('departments')}>
        {(id) => <InputNumber id={id} min={0} max={MOST_UNITS} precision={0} value={choice.departments} onChange={(value) => set({ departments: value ?? 0 })} />}
      </Field>
      <Field label={t('deadline')} hint={t('deadlineHint')}>
        {(id) => <Input id={id} maxLength={200} value={choice.deadline} onChange={(event) => set({ deadline: event.target.value })} />}
      </Field>
    </div>
  );
}
