import type { IssueView } from '@rectify/contracts';
import { Checkbox, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { EvidenceRows } from './evidence-rows';
import styles from './forms.module.css';
import type { MeasureTicks } from './measure-ticks';
import { WordsField } from './words-field';

type Measure = NonNullable<IssueView['plan']>['measures'][number];

interface MeasureFieldsProps {
  readonly measures: readonly Measure[];
  /** Positions that earlier reports ticked and that this form cannot take back. */
  readonly settled?: readonly number[];
}

/** The measures of the plan, ticked off one by one, each with its evidence under it. */
export function MeasureFields({ measures, settled = [] }: MeasureFieldsProps) {
  const { t } = useTranslation('act');
  if (measures.length === 0) return null;
  return (
    <fieldset className={styles.evidence}>
      <legend className={styles.legend}>{t('measures.title')}</legend>
      {measures.map((measure, position) => (
        <MeasureField key={position} measure={measure} position={position} settled={settled.includes(position)} />
      ))}
    </fieldset>
  );
}

function MeasureField({ measure, position, settled }: { readonly measure: Measure; readonly position: number; readonly settled: boolean }) {
  const { t } = useTranslation('act');
  const ticked = Form.useWatch<boolean | undefined>(['measures', position, 'ticked']);
  const number = position + 1;
  return (
    <div className={styles.point}>
      <Form.Item name={['measures', position, 'ticked']} valuePropName="checked">
        <Checkbox disabled={settled}>{`${number}. ${measure.text}`}</Checkbox>
      </Form.Item>
      <p className={styles.hint}>{t('measures.asks', { day: measure.nodeDate, evidence: measure.evidenceRequirement })}</p>
      {ticked && <EvidenceRows name={['measures', position, 'evidence']} prefix={t('measures.prefix', { number })} />}
    </div>
  );
}

/** Why measures are left open; asked for only while some are. */
export function OpenReasonField({ count }: { readonly count: number }) {
  const { t } = useTranslation('act');
  const ticks = Form.useWatch<MeasureTicks | undefined>('measures');
  const isDone = (position: number) => ticks?.[position]?.ticked === true;
  if (Array.from({ length: count }, (_, position) => position).every(isDone)) return null;
  return <WordsField name="openReason" label={t('measures.reason')} hint={t('measures.reasonHint')} rows={2} needed={t('measures.reasonNeeded')} max={1000} />;
}
