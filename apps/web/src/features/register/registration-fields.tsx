import { sections, severities } from '@rectify/domain';
import { Form, Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { WordsField } from '../act/forms/words-field';
import { LeadersSelect } from '../organisation/leader-select';
import { UnitsSelect } from '../organisation/unit-select';
import styles from './register.module.css';

/** What was found, in the words of the inspection. */
export function FindingFields() {
  const { t } = useTranslation(['register', 'act']);
  return (
    <>
      <div className={styles.pair}>
        <Form.Item name="code" label={t('code')} extra={t('codeHint')} rules={[{ required: true, whitespace: true, message: t('codeNeeded') }]}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="section" label={t('section')} rules={[{ required: true, message: t('sectionNeeded') }]}>
          <Select options={sections.map((value) => ({ value, label: value }))} />
        </Form.Item>
      </div>
      <WordsField name="finding" label={t('finding')} hint={t('findingHint')} needed={t('findingNeeded')} max={5000} />
      <div className={styles.pair}>
        <Form.Item name="issueType" label={t('issueType')}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="rectifyType" label={t('rectifyType')}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="severity" label={t('act:amend.severity')}>
          <Select allowClear placeholder={t('act:amend.severityNone')} options={severities.map((value) => ({ value, label: value }))} />
        </Form.Item>
        <Form.Item name="amount" label={t('act:amend.amount')} extra={t('act:amend.amountHint')}>
          <InputNumber<number> min={0} max={1_000_000_000} inputMode="decimal" suffix={t('act:amend.wan')} className={styles.wide} />
        </Form.Item>
      </div>
    </>
  );
}

/** What is to be reached, by whom, until when; may be completed before 交办. */
export function ResponsibilityFields() {
  const { t } = useTranslation('register');
  return (
    <>
      <WordsField name="objective" label={t('objective')} hint={t('objectiveHint')} rows={2} />
      <WordsField name="measures" label={t('measures')} hint={t('measuresHint')} rows={2} max={20_000} />
      <div className={styles.pair}>
        <Form.Item name="leaderIds" label={t('leaders')}>
          <LeadersSelect />
        </Form.Item>
        <Form.Item name="leadUnitIds" label={t('leadUnits')}>
          <UnitsSelect />
        </Form.Item>
      </div>
      <Form.Item name="responsibleUnitIds" label={t('responsibleUnits')}>
        <UnitsSelect />
      </Form.Item>
      <Form.Item name="deadline" label={t('deadline')} extra={t('deadlineHint')}>
        <Input maxLength={200} />
      </Form.Item>
      <WordsField name="remarks" label={t('remarks')} rows={1} />
    </>
  );
}
