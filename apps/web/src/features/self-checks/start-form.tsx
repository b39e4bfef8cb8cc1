import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { DayPicker } from '../../elements/day-picker';
import { dayOf } from '../../elements/instant';
import type { ActFormProps } from '../act/act';
import { CommandForm } from '../act/command-form';
import { ChoiceField } from '../act/forms/choice-field';
import { useUnits } from '../organisation/organisation';
import { UnitsSelect } from '../organisation/unit-select';
import { useSelfChecks } from './self-checks';
import styles from './self-checks.module.css';

interface Values {
  readonly whom: 'townships' | 'chosen' | undefined;
  readonly unitIds: readonly string[];
  readonly deadline: string | null;
}

/** Which units check themselves, and by when they report. */
export function StartForm(props: ActFormProps) {
  const { t } = useTranslation('selfChecks');
  const { issue } = props;
  const { data: units = [] } = useUnits();
  const { data: list } = useSelfChecks(issue.id, (issue.selfCheckCount ?? 0) > 0);
  const asked = (list?.items ?? []).map(({ unit }) => unit.id);
  const townships = units.filter(({ id, kind }) => kind === 'township' && !asked.includes(id)).map(({ id }) => id);
  const chosen = ({ whom, unitIds }: Values) => (whom === 'townships' ? townships : [...unitIds]);
  return (
    <CommandForm<Values>
      {...props}
      initial={{ whom: undefined, unitIds: [], deadline: null }}
      watchesChanges={false}
      refuse={(values) => (chosen(values).length > 0 ? undefined : t('form.unitsNeeded'))}
      confirm={(values) => ({
        title: t('form.ask', { count: chosen(values).length }),
        consequence: t('form.consequence', { count: chosen(values).length, deadline: values.deadline ?? '' }),
        ok: t('form.ok'),
        cancel: t('form.review'),
      })}
      toCommand={(values) => ({ type: 'startSelfChecks', unitIds: chosen(values), deadline: values.deadline ?? '' })}
      fieldOf={{ DATE_NOT_ALLOWED: 'deadline' }}
    >
      <p className={styles.quiet}>{t('hint')}</p>
      <ChoiceField
        name="whom"
        label={t('form.whom')}
        needed={t('form.unitsNeeded')}
        choices={[
          { value: 'townships' as const, label: t(asked.length > 0 ? 'form.otherTownships' : 'form.townships', { count: townships.length }) },
          { value: 'chosen' as const, label: t('form.chosen') },
        ]}
      />
      <Form.Item noStyle dependencies={['whom']}>
        {({ getFieldValue }) =>
          getFieldValue('whom') === 'chosen' && (
            <Form.Item name="unitIds" label={t('form.units')}>
              <UnitsSelect label={t('form.units')} />
            </Form.Item>
          )
        }
      </Form.Item>
      <Form.Item name="deadline" label={t('form.deadline')} rules={[{ required: true, message: t('form.deadlineNeeded') }]}>
        <DayPicker min={dayOf(issue.now)} />
      </Form.Item>
    </CommandForm>
  );
}
