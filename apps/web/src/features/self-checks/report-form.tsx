import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { inputsOf, startOf, type WithFormValues } from '../form-fields/field-inputs';
import { StageForm } from '../form-fields/stage-form';
import { type ActFormProps, taskOf } from '../act/act';
import { CommandForm } from '../act/command-form';
import { ChoiceField } from '../act/forms/choice-field';
import { ClosureForm } from '../act/forms/closure-form';
import { WordsField } from '../act/forms/words-field';
import { emptyFinding, filledFindings, FindingFields, type FindingRow } from './finding-fields';

interface Values extends WithFormValues {
  readonly done: string;
  readonly kind: 'nil' | 'findings' | undefined;
  readonly findings: readonly FindingRow[];
}

/** What is submitted at the end of the work: 销号申请, or the report of a self-check. */
export function SubmitForm(props: ActFormProps) {
  return props.action.asks === 'selfCheckResult' ? <ReportForm {...props} /> : <ClosureForm {...props} />;
}

/** 自查报告: how it was checked, and the result, for which nothing is chosen beforehand. */
function ReportForm(props: ActFormProps) {
  const { t } = useTranslation('selfChecks');
  const { issue, action } = props;
  const before = issue.work.find(({ unitId }) => unitId === action.unitId)?.claim;
  const said = before?.selfCheck;
  return (
    <CommandForm<Values>
      {...props}
      initial={{ done: before?.done ?? '', kind: said?.kind, findings: said?.kind === 'findings' ? said.findings : [emptyFinding], ...startOf(action) }}
      confirm={({ kind }) =>
        kind === 'nil' ? { title: t('form.nilAsk'), consequence: t('form.nilConsequence'), ok: t('form.nilOk'), cancel: t('form.review') } : undefined
      }
      toCommand={({ done, kind, findings, fields }, expectedVersion) => ({
        type: 'submitForClosure',
        taskId: taskOf(action),
        expectedVersion,
        claim: {
          done,
          effect: '',
          standingMechanism: '',
          evidence: [],
          ...(kind === 'nil' && { selfCheck: { kind } }),
          ...(kind === 'findings' && { selfCheck: { kind, findings: filledFindings(findings) } }),
        },
        ...inputsOf(action, fields),
      })}
    >
      <WordsField name="done" label={t('form.done')} hint={t('form.doneHint')} needed={t('form.doneNeeded')} />
      <ChoiceField
        name="kind"
        label={t('form.result')}
        needed={t('form.resultNeeded')}
        choices={(['nil', 'findings'] as const).map((value) => ({ value, label: t(`form.${value}`) }))}
      />
      <Form.Item noStyle dependencies={['kind']}>
        {({ getFieldValue }) => getFieldValue('kind') === 'findings' && <FindingFields />}
      </Form.Item>
      <StageForm action={action} />
    </CommandForm>
  );
}
