import { Checkbox, Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useEditing } from '../editing';
import { Field, type FieldProps } from './field';
import styles from './parts.module.css';

interface ValueProps<Value> extends Omit<FieldProps, 'children'> {
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

export function TextField({ value, onChange, maxLength = 200, placeholder, ...field }: ValueProps<string> & { readonly maxLength?: number; readonly placeholder?: string }) {
  return (
    <Field {...field}>{(control) => <Input {...control} value={value} maxLength={maxLength} placeholder={placeholder} onChange={(event) => onChange(event.target.value)} />}</Field>
  );
}

interface NumberFieldProps extends ValueProps<number> {
  readonly unit?: string;
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
}

export function NumberField({ value, onChange, unit, min = 0, max = 1_000_000, step = 1, ...field }: NumberFieldProps) {
  return (
    <Field {...field}>
      {(control) => (
        <span className={styles.number}>
          <InputNumber {...control} value={value} min={min} max={max} step={step} onChange={(next) => next !== null && onChange(next)} />
          {unit && <span>{unit}</span>}
        </span>
      )}
    </Field>
  );
}

export function ChoiceField<Value extends string>({ value, onChange, choices, ...field }: ValueProps<Value> & { readonly choices: readonly Choice<Value>[] }) {
  return (
    <Field {...field}>
      {(control) => <Select<Value> {...control} value={value} options={[...choices]} onChange={onChange} className={styles.select} popupMatchSelectWidth={false} />}
    </Field>
  );
}

interface ChoicesFieldProps<Value extends string> extends ValueProps<readonly Value[]> {
  readonly choices: readonly Choice<Value>[];
  /** Words of one's own may be typed. */
  readonly open?: boolean;
}

export function ChoicesField<Value extends string>({ value, onChange, choices, open, ...field }: ChoicesFieldProps<Value>) {
  const { t } = useTranslation('designer');
  return (
    <Field {...field}>
      {(control) => (
        <Select<Value[]>
          {...control}
          mode={open ? 'tags' : 'multiple'}
          value={[...value]}
          options={[...choices]}
          onChange={onChange}
          className={styles.select}
          tokenSeparators={['、', '，', ',', ';', '；']}
          placeholder={t(open ? 'typeWords' : 'choose')}
          notFoundContent={t('typeWords')}
          showSearch={{ optionFilterProp: 'label' }}
        />
      )}
    </Field>
  );
}

export interface SwitchFieldProps {
  readonly path: string;
  readonly label: string;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
}

export function SwitchField({ path, label, value, onChange }: SwitchFieldProps) {
  const { readOnly } = useEditing();
  return (
    <div className={styles.check} data-path={path}>
      <Checkbox checked={value} disabled={readOnly} onChange={(event) => onChange(event.target.checked)}>
        {label}
      </Checkbox>
    </div>
  );
}
