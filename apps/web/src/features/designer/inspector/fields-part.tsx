import type { FormField } from '@rectify/domain';
import { useTranslation } from 'react-i18next';
import { fieldKinds, fieldOfKind, withColumns, withField } from '../edit/form-fields';
import { useStage } from '../editing';
import { ChoiceField, ChoicesField, SwitchField, TextField } from '../parts/fields';
import { Rows } from '../parts/rows';

/** 表单项 that whoever completes the 环节 fills in. */
export function FieldsPart() {
  const { t } = useTranslation('designer');
  const { stage, path, set } = useStage();
  return (
    <Rows
      path={`${path}/fields`}
      label={t('form.title')}
      hint={t('form.hint')}
      entries={stage.fields ?? []}
      onChange={(fields, typedIn) => set({ fields: fields.length > 0 ? fields : undefined }, typedIn && `fields ${typedIn}`)}
      withNew={withField}
      add={t('form.add')}
      render={(field, change, place) => <FormFieldRow field={field} onChange={change} path={place} />}
    />
  );
}

interface FormFieldRowProps {
  readonly field: FormField;
  readonly onChange: (field: FormField, typed?: boolean) => void;
  readonly path: string;
}

function FormFieldRow({ field, onChange, path }: FormFieldRowProps) {
  const { t } = useTranslation('designer');
  return (
    <>
      <TextField path={`${path}/label`} label={t('form.label')} value={field.label} maxLength={40} onChange={(label) => onChange({ ...field, label }, true)} />
      <ChoiceField
        path={`${path}/kind`}
        label={t('form.kind')}
        value={field.kind}
        choices={fieldKinds.map((value) => ({ value, label: t(`fieldKind.${value}`) }))}
        onChange={(kind) => onChange(fieldOfKind(field, kind))}
      />
      {field.kind === 'number' && (
        <TextField path={`${path}/unit`} label={t('form.unit')} value={field.unit ?? ''} maxLength={20} onChange={(unit) => onChange({ ...field, unit: unit === '' ? undefined : unit }, true)} />
      )}
      {field.kind === 'choice' && (
        <ChoicesField path={`${path}/options`} label={t('form.options')} wide open value={field.options ?? []} choices={[]} onChange={(options) => onChange({ ...field, options })} />
      )}
      {field.kind === 'table' && (
        <ChoicesField
          path={`${path}/columns`}
          label={t('form.columns')}
          wide
          open
          value={field.columns?.map(({ label }) => label) ?? []}
          choices={[]}
          onChange={(labels) => onChange(withColumns(field, labels))}
        />
      )}
      <SwitchField path={`${path}/required`} label={t('form.required')} value={field.required} onChange={(required) => onChange({ ...field, required })} />
    </>
  );
}
