import { sections, severities } from '@rectify/domain';
import { Form, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { DayPicker } from '../../../elements/day-picker';
import { LeadersSelect } from '../../organisation/leader-select';
import { UnitsSelect } from '../../organisation/unit-select';
import type { ActFormProps } from '../act';
import { amendChanges, amendValuesOf, type AmendValues, isAssigned } from '../amend-changes';
import { CommandForm } from '../command-form';
import styles from './forms.module.css';
import { WordsField } from './words-field';

/** 更正 of the facts, with a reason; an unclear deadline is decided here. */
export function AmendForm(props: ActFormProps) {
  const { t } = useTranslation(['act', 'general', 'sidePaths']);
  const { issue } = props;
  const before = amendValuesOf(issue);
  const assigned = isAssigned(issue);
  return (
    <CommandForm<AmendValues>
      {...props}
      initial={before}
      refuse={(values) => (Object.keys(amendChanges(before, { ...before, ...values })).length === 0 ? t('amend.unchanged') : undefined)}
      toCommand={(values, expectedVersion) => ({
        type: 'amend',
        expectedVersion,
        reason: values.reason,
        changes: amendChanges(before, { ...before, ...values }),
      })}
    >
      {assigned ? <p className={styles.note}>{t('sidePaths:amendAssigned')}</p> : <BeforeAssignment deadlineWords={issue.facts.deadlineWords} />}
      <Form.Item name="leaderIds" label={t('amend.leaders')}>
        <LeadersSelect />
      </Form.Item>
      {!assigned && (
        <Form.Item name="section" label={t('amend.section')}>
          <Select options={sections.map((value) => ({ value, label: value }))} />
        </Form.Item>
      )}
      <SeverityAndAmount />
      <WordsField name="objective" label={t('amend.objective')} rows={2} />
      <WordsField name="reason" label={t('amend.reason')} hint={t('amend.reasonHint')} needed={t('amend.reasonNeeded')} rows={2} max={500} />
    </CommandForm>
  );
}

/** What 交办 settles: from then on the deadline and the units have ways of their own. */
function BeforeAssignment({ deadlineWords }: { readonly deadlineWords: string }) {
  const { t } = useTranslation(['act', 'general']);
  return (
    <>
      <Form.Item
        name="deadline"
        label={t('amend.deadline')}
        extra={t('amend.deadlineHint', { words: deadlineWords || t('general:none') })}
      >
        <DayPicker />
      </Form.Item>
      <Form.Item name="responsibleUnitIds" label={t('amend.responsibleUnits')}>
        <UnitsSelect />
      </Form.Item>
      <Form.Item name="leadUnitIds" label={t('amend.leadUnits')}>
        <UnitsSelect />
      </Form.Item>
    </>
  );
}

/** What a definition may go by. */
function SeverityAndAmount() {
  const { t } = useTranslation('act');
  return (
    <>
      <Form.Item name="severity" label={t('amend.severity')}>
        <Select placeholder={t('amend.severityNone')} options={severities.map((value) => ({ value, label: value }))} />
      </Form.Item>
      <Form.Item name="amount" label={t('amend.amount')} extra={t('amend.amountHint')}>
        <InputNumber<number> min={0} max={1_000_000_000} inputMode="decimal" suffix={t('amend.wan')} style={{ width: 240 }} />
      </Form.Item>
    </>
  );
}
