import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { DayPicker } from '../../../elements/day-picker';
import { sections } from '../../issues/sections';
import { LeadersSelect } from '../../organisation/leader-select';
import { UnitsSelect } from '../../organisation/unit-select';
import type { ActFormProps } from '../act';
import { amendChanges, amendValuesOf, type AmendValues } from '../amend-changes';
import { CommandForm } from '../command-form';
import { WordsField } from './words-field';

/** 更正 of the facts, with a reason; an unclear deadline is decided here. */
export function AmendForm(props: ActFormProps) {
  const { t } = useTranslation(['act', 'general']);
  const { issue } = props;
  const before = amendValuesOf(issue);
  return (
    <CommandForm<AmendValues>
      {...props}
      initial={before}
      refuse={(values) => (Object.keys(amendChanges(before, values)).length === 0 ? t('amend.unchanged') : undefined)}
      toCommand={(values, expectedVersion) => ({
        type: 'amend',
        expectedVersion,
        reason: values.reason,
        changes: amendChanges(before, values),
      })}
    >
      <Form.Item
        name="deadline"
        label={t('amend.deadline')}
        extra={t('amend.deadlineHint', { words: issue.facts.deadlineWords || t('general:none') })}
      >
        <DayPicker />
      </Form.Item>
      <Form.Item name="responsibleUnitIds" label={t('amend.responsibleUnits')}>
        <UnitsSelect />
      </Form.Item>
      <Form.Item name="leadUnitIds" label={t('amend.leadUnits')}>
        <UnitsSelect />
      </Form.Item>
      <Form.Item name="leaderIds" label={t('amend.leaders')}>
        <LeadersSelect />
      </Form.Item>
      <Form.Item name="section" label={t('amend.section')}>
        <Select options={sections.map((value) => ({ value, label: value }))} />
      </Form.Item>
      <WordsField name="objective" label={t('amend.objective')} rows={2} />
      <WordsField name="reason" label={t('amend.reason')} hint={t('amend.reasonHint')} rows={2} max={500} />
    </CommandForm>
  );
}
