import type { FormFieldView } from '@rectify/contracts';
import { Form, Input, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { DayPicker } from '../../elements/day-picker';
import { ChoiceField, plainChoices } from '../act/forms/choice-field';
import formStyles from '../act/forms/forms.module.css';
import { WordsField } from '../act/forms/words-field';
import { FileField } from '../files/file-field';
import { PersonSelect } from '../organisation/person-select';
import { UnitSelect } from '../organisation/unit-select';
import { TableField } from './table-field';

/** 表单项 of the stage, one under the other. */
export function FormFields({ fields }: { readonly fields: readonly FormFieldView[] }) {
  const { t } = useTranslation('act');
  return (
    <fieldset className={formStyles.evidence}>
      <legend className={formStyles.legend}>{t('formFields.title')}</legend>
      {fields.map((field) => (
        <FieldOf key={field.key} field={field} />
      ))}
    </fieldset>
  );
}

function FieldOf({ field }: { readonly field: FormFieldView }) {
  const { t } = useTranslation('act');
  const { key, kind, label, required, unit, options } = field;
  const name = ['fields', key];
  const needed = required ? t('formFields.needed', { label }) : undefined;
  const item = { name, label: required ? label : t('formFields.optional', { label }), rules: needed ? [{ required: true, message: needed }] : [] };
  switch (kind) {
    case 'text':
      return <WordsField name={name} label={label} optional={!required} rows={1} {...(needed && { needed })} />;
    case 'number':
      return (
        <Form.Item {...item}>
          <InputNumber suffix={unit} inputMode="decimal" style={{ width: '100%' }} />
        </Form.Item>
      );
    case 'date':
      return (
        <Form.Item {...item}>
          <DayPicker />
        </Form.Item>
      );
    case 'choice':
      return <ChoiceField name={name} label={item.label} choices={plainChoices(options)} {...(needed && { needed })} />;
    case 'person':
      return (
        <Form.Item {...item}>
          <PersonSelect />
        </Form.Item>
      );
    case 'unit':
      return (
        <Form.Item {...item}>
          <UnitSelect />
        </Form.Item>
      );
    case 'file':
      return <FileEntryField field={field} needed={needed} />;
    case 'table':
      return <TableField field={field} />;
  }
}

/** 材料: what it is called, its file, and where it is kept; what is still missing, the server says. */
function FileEntryField({ field: { key, label, required }, needed }: { readonly field: FormFieldView; readonly needed: string | undefined }) {
  const { t } = useTranslation('act');
  const rules = needed ? [{ required: true, whitespace: true, message: needed }] : [];
  return (
    <fieldset className={formStyles.evidence}>
      <legend className={formStyles.legend}>{required ? label : t('formFields.optional', { label })}</legend>
      <Form.Item name={['fields', key, 'name']} label={t('evidence.name')} rules={rules}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name={['fields', key, 'file']}>
        <FileField of={label} />
      </Form.Item>
      <Form.Item name={['fields', key, 'reference']} label={t('formFields.reference')}>
        <Input maxLength={200} />
      </Form.Item>
    </fieldset>
  );
}
