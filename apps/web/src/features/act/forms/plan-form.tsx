import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { DayPicker } from '../../../elements/day-picker';
import { inputsOf, startOf, type WithFormValues } from '../../form-fields/field-inputs';
import { StageForm } from '../../form-fields/stage-form';
import { type ActFormProps, taskOf } from '../act';
import { CommandForm } from '../command-form';
import styles from './forms.module.css';
import { WordsField } from './words-field';

interface MeasureRow {
  readonly text: string;
  readonly responsiblePerson: string;
  readonly nodeDate: string | null;
  readonly evidenceRequirement: string;
}

interface Values extends WithFormValues {
  readonly causes: string;
  readonly measures: readonly MeasureRow[];
  readonly acceptance: string;
  readonly standingMechanism: string;
}

const emptyMeasure: MeasureRow = { text: '', responsiblePerson: '', nodeDate: null, evidenceRequirement: '' };

/** 提交方案（一问一策）: begins with the plan as it was, or the measures of the list. */
export function PlanForm(props: ActFormProps) {
  const { t } = useTranslation('act');
  const { issue, action } = props;
  const listed = issue.facts.measures.map((text) => ({ ...emptyMeasure, text }));
  const begun = issue.plan ?? { causes: '', acceptance: '', standingMechanism: '', measures: listed.length > 0 ? listed : [emptyMeasure] };
  const initial: Values = { ...begun, ...startOf(action) };
  return (
    <CommandForm<Values>
      {...props}
      initial={initial}
      refuse={({ measures }) => {
        const undated = measures.findIndex((measure) => !measure.nodeDate);
        return undated < 0 ? undefined : t('plan.undated', { index: undated + 1 });
      }}
      toCommand={({ fields, ...values }, expectedVersion) => ({
        type: 'submitPlan',
        taskId: taskOf(action),
        expectedVersion,
        plan: { ...values, measures: values.measures.map((measure) => ({ ...measure, nodeDate: measure.nodeDate ?? '' })) },
        ...inputsOf(action, fields),
      })}
    >
      <WordsField name="causes" label={t('plan.causes')} hint={t('plan.causesHint')} />
      <fieldset className={styles.evidence}>
        <legend className={styles.legend}>{t('plan.measures')}</legend>
        {!issue.plan && listed.length > 0 && <p className={styles.note}>{t('plan.fromList')}</p>}
        <MeasureRows />
      </fieldset>
      <WordsField name="acceptance" label={t('plan.acceptance')} hint={t('plan.acceptanceHint')} rows={2} />
      <WordsField name="standingMechanism" label={t('plan.mechanism')} hint={t('plan.mechanismHint')} rows={2} />
      <StageForm action={action} />
    </CommandForm>
  );
}

function MeasureRows() {
  const { t } = useTranslation('act');
  return (
    <Form.List name="measures">
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ key, name }, index) => (
            <div key={key} className={styles.row} role="group" aria-label={t('plan.measure', { index: index + 1 })}>
              <div className={styles.rowHead}>
                {t('plan.measure', { index: index + 1 })}
                <Button
                  type="text"
                  size="small"
                  icon={<DeleteOutlined />}
                  aria-label={t('plan.remove', { index: index + 1 })}
                  onClick={() => remove(name)}
                />
              </div>
              <WordsField name={[name, 'text']} label={t('plan.text')} rows={2} />
              <div className={styles.pair}>
                <Form.Item name={[name, 'responsiblePerson']} label={t('plan.person')}>
                  <Input maxLength={100} />
                </Form.Item>
                <Form.Item name={[name, 'nodeDate']} label={t('plan.nodeDate')}>
                  <DayPicker />
                </Form.Item>
              </div>
              <Form.Item name={[name, 'evidenceRequirement']} label={t('plan.evidence')}>
                <Input maxLength={500} />
              </Form.Item>
            </div>
          ))}
          <Button type="dashed" block icon={<PlusOutlined />} onClick={() => add(emptyMeasure)}>
            {t('plan.add')}
          </Button>
        </>
      )}
    </Form.List>
  );
}
