import { Form, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { DayPicker } from '../../elements/day-picker';
import { dayOf } from '../../elements/instant';
import { type ActFormProps, taskOf } from '../act/act';
import { CommandForm } from '../act/command-form';
import { EvidenceFields } from '../act/forms/evidence-fields';
import { filledEvidence, type EvidenceRow } from '../act/forms/evidence-values';
import styles from '../act/forms/forms.module.css';
import { WordsField } from '../act/forms/words-field';

type Answer = 'yes' | 'no' | 'notApplicable';
const answers = ['yes', 'no', 'notApplicable'] as const satisfies readonly Answer[];
type Result = 'passed' | 'relapsed';

interface Values {
  readonly checklist: Readonly<Record<string, Answer | undefined>>;
  readonly findings: string;
  readonly evidence: readonly EvidenceRow[];
  readonly result: Result | undefined;
  readonly deadline: string | null;
}

/** 回头看: point by point, what was found, and 通过 or 反弹; a relapse is asked again, for it opens the issue anew. */
export function RecheckForm(props: ActFormProps) {
  const { t } = useTranslation(['recheck', 'act']);
  const { issue, action } = props;
  const answered = (checklist: Values['checklist'] = {}) => action.checklist.flatMap(({ key }) => (checklist[key] ? [[key, checklist[key]] as const] : []));
  return (
    <CommandForm<Values>
      {...props}
      initial={{ checklist: {}, findings: '', evidence: [], result: undefined, deadline: null }}
      refuse={({ checklist }) => {
        const count = action.checklist.length - answered(checklist).length;
        return count > 0 ? t('form.left', { count }) : undefined;
      }}
      confirm={({ result, deadline }) =>
        result === 'relapsed'
          ? {
              title: t('form.ask'),
              consequence: t('form.consequence', { code: issue.facts.code, deadline: deadline ?? '' }),
              ok: t('form.ok'),
              cancel: t('form.review'),
            }
          : undefined
      }
      toCommand={({ checklist, findings, evidence, result, deadline }, expectedVersion) => ({
        type: 'recheck',
        taskId: taskOf(action),
        expectedVersion,
        // A form without a result is not sent.
        result: result as Result,
        findings,
        evidence: filledEvidence(evidence),
        checklist: Object.fromEntries(answered(checklist)),
        ...(result === 'relapsed' && deadline && { deadline }),
      })}
    >
      <fieldset className={styles.evidence}>
        <legend className={styles.legend}>{t('form.checklist')}</legend>
        {action.checklist.map(({ key, text }, index) => (
          <div key={key} className={styles.point}>
            <span id={`recheck-${key}`}>{`${index + 1}. ${text}`}</span>
            <Form.Item name={['checklist', key]}>
              <Radio.Group aria-labelledby={`recheck-${key}`} options={answers.map((value) => ({ value, label: t(`act:approve.${value}`) }))} />
            </Form.Item>
          </div>
        ))}
      </fieldset>
      <WordsField name="findings" label={t('form.findings')} hint={t('form.findingsHint')} needed={t('form.findingsNeeded')} />
      <EvidenceFields />
      <Form.Item name="result" label={t('form.result')} rules={[{ required: true, message: t('form.choose') }]}>
        <Radio.Group className={styles.choices} options={(['passed', 'relapsed'] as const).map((value) => ({ value, label: t(`form.${value}`) }))} />
      </Form.Item>
      <Form.Item noStyle shouldUpdate={(before: Values, after: Values) => before.result !== after.result}>
        {({ getFieldValue }) =>
          getFieldValue('result') === 'relapsed' && (
            <Form.Item name="deadline" label={t('form.deadline')} rules={[{ required: true, message: t('form.deadlineNeeded') }]}>
              <DayPicker min={dayOf(issue.now)} />
            </Form.Item>
          )
        }
      </Form.Item>
    </CommandForm>
  );
}
