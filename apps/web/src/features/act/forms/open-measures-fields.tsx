import type { IssueView } from '@rectify/contracts';
import { Checkbox, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './forms.module.css';
import { WordsField } from './words-field';

interface OpenMeasuresProps {
  readonly plan: IssueView['plan'];
  /** Positions of the measures that nobody has ticked yet. */
  readonly open: readonly number[];
}

/** The measures still open, to be ticked one by one; for those left open a word why. */
export function OpenMeasuresFields({ plan, open }: OpenMeasuresProps) {
  const { t } = useTranslation('act');
  if (open.length === 0) return null;
  const label = (position: number) => {
    const measure = plan?.measures[position];
    return measure ? t('measures.open', { index: position + 1, text: measure.text, day: measure.nodeDate, evidence: measure.evidenceRequirement }) : `${position + 1}`;
  };
  return (
    <>
      <Form.Item name="measuresDone" label={t('measures.title')}>
        <Checkbox.Group className={styles.choices} options={open.map((value) => ({ value, label: label(value) }))} />
      </Form.Item>
      <Form.Item noStyle dependencies={['measuresDone']}>
        {({ getFieldValue }) => {
          const ticked = (getFieldValue('measuresDone') as readonly number[] | undefined) ?? [];
          return open.every((position) => ticked.includes(position)) ? null : (
            <WordsField name="openReason" label={t('measures.reason')} hint={t('measures.reasonHint')} rows={2} needed={t('measures.reasonNeeded')} max={1000} />
          );
        }}
      </Form.Item>
    </>
  );
}
