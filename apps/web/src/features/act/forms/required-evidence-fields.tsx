import type { ActionView } from '@rectify/contracts';
import { Checkbox, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { EvidenceRow } from './evidence-fields';
import styles from './forms.module.css';

type Required = NonNullable<ActionView['requiredEvidence']>;

/** By the key of a 必备佐证: whether it is there, and where it is kept. */
export type RequiredTicks = Readonly<Record<string, { readonly ticked?: boolean; readonly reference?: string } | undefined>>;

/** What was ticked before stays ticked. */
export const ticksOf = (required: Required, evidence: readonly EvidenceRow[]): RequiredTicks =>
  Object.fromEntries(
    required.map(({ key }) => {
      const known = evidence.find((row) => row.key === key);
      return [key, { ticked: known !== undefined, reference: known?.reference ?? '' }];
    }),
  );

/** The ticked ones as entries of the evidence catalogue. */
export const tickedEvidence = (required: Required, ticks: RequiredTicks | undefined): EvidenceRow[] =>
  required.flatMap(({ key, text }) => (ticks?.[key]?.ticked ? [{ key, name: text, reference: ticks[key]?.reference?.trim() ?? '' }] : []));

/** 必备佐证: a tick list, each with where the piece is kept. */
export function RequiredEvidenceFields({ required }: { readonly required: Required }) {
  const { t } = useTranslation('act');
  if (required.length === 0) return null;
  return (
    <fieldset className={styles.evidence}>
      <legend className={styles.legend}>{t('evidence.required')}</legend>
      {required.map(({ key, text }) => (
        <div key={key} className={styles.point}>
          <Form.Item name={['required', key, 'ticked']} valuePropName="checked">
            <Checkbox>{text}</Checkbox>
          </Form.Item>
          <Form.Item name={['required', key, 'reference']}>
            <Input maxLength={200} placeholder={t('evidence.reference')} aria-label={`${text} ${t('evidence.reference')}`} />
          </Form.Item>
        </div>
      ))}
    </fieldset>
  );
}
