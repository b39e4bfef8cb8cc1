import type { IssueCommand } from '@rectify/contracts';
import { Form, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { inputsOf, startOf, type WithFormValues } from '../../form-fields/field-inputs';
import { StageForm } from '../../form-fields/stage-form';
import { type ActFormProps, taskOf } from '../act';
import { CommandForm } from '../command-form';
import { WordsField } from './words-field';

type Conclusion = Extract<IssueCommand, { type: 'signOff' }>['conclusion'];

interface Values extends WithFormValues {
  readonly conclusion: Conclusion | undefined;
  readonly opinion: string;
}

/** 签批销号: final, so the consequences are said before. */
export function SignOffForm(props: ActFormProps) {
  const { t } = useTranslation('act');
  const { issue, action } = props;
  return (
    <CommandForm<Values>
      {...props}
      initial={{ conclusion: undefined, opinion: '', ...startOf(action) }}
      refuse={({ conclusion }) => (conclusion ? undefined : t('signOff.choose'))}
      confirm={({ conclusion = '' }) => ({
        title: t('signOff.ask'),
        consequence: t('signOff.consequence', { code: issue.facts.code, conclusion }),
        ok: t('signOff.ok'),
        cancel: t('signOff.review'),
      })}
      toCommand={({ conclusion, opinion, fields }, expectedVersion) => ({
        type: 'signOff',
        taskId: taskOf(action),
        expectedVersion,
        // Only what the interface offered can be chosen; nothing at all is refused above.
        conclusion: conclusion as Conclusion,
        opinion,
        ...inputsOf(action, fields),
      })}
    >
      <Form.Item name="conclusion" label={t('signOff.conclusion')}>
        <Radio.Group style={{ display: 'grid', gap: 6 }} options={action.conclusions.map((value) => ({ value, label: value }))} />
      </Form.Item>
      <StageForm action={action} />
      <WordsField name="opinion" label={t('signOff.opinion')} optional rows={2} />
    </CommandForm>
  );
}
