import type { ActionView, StoredFileView } from '@rectify/contracts';
import { Checkbox, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { FileField } from '../../files/file-field';
import { sentEvidence, type EvidenceRow } from './evidence-values';
import styles from './forms.module.css';

type Required = NonNullable<ActionView['requiredEvidence']>;

/** By the key of a 必备佐证: its file, or that it is there and where it is kept. */
export type RequiredTicks = Readonly<Record<string, { readonly ticked?: boolean; readonly reference?: string; readonly file?: StoredFileView | undefined } | undefined>>;

/** What was ticked before stays ticked. */
export const ticksOf = (required: Required, evidence: readonly EvidenceRow[]): RequiredTicks =>
  Object.fromEntries(
    required.map(({ key }) => {
      const known = evidence.find((row) => row.key === key);
      return [key, { ticked: known !== undefined, reference: known?.reference ?? '', ...(known?.file && { file: known.file }) }];
    }),
  );

/** Those that are ticked, as entries of the evidence catalogue. */
export const tickedEvidence = (required: Required, ticks: RequiredTicks | undefined) =>
  required.flatMap(({ key, text }) => {
    const { ticked = false, reference = '', file } = ticks?.[key] ?? {};
    return ticked ? [sentEvidence({ key, name: text, reference, file })] : [];
  });

/** 必备佐证: a tick list, each with its file and where the piece is kept. */
export function RequiredEvidenceFields({ required }: { readonly required: Required }) {
  const { t } = useTranslation('act');
  const form = Form.useFormInstance();
  if (required.length === 0) return null;
  const ticking = (key: string) => (file: StoredFileView | undefined) => {
    form.setFieldValue(['required', key, 'ticked'], file !== undefined);
    return file;
  };
  return (
    <fieldset className={styles.evidence}>
      <legend className={styles.legend}>{t('evidence.required')}</legend>
      {required.map(({ key, text }) => (
        <div key={key} className={styles.point}>
          <Form.Item name={['required', key, 'ticked']} valuePropName="checked">
            <Checkbox>{text}</Checkbox>
          </Form.Item>
          <Form.Item name={['required', key, 'file']} getValueFromEvent={ticking(key)}>
            <FileField of={text} />
          </Form.Item>
          <Form.Item name={['required', key, 'reference']}>
            <Input maxLength={200} placeholder={t('evidence.reference')} aria-label={`${text} ${t('evidence.reference')}`} />
          </Form.Item>
        </div>
      ))}
    </fieldset>
  );
}
