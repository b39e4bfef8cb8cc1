import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { EvidenceRows } from '../act/forms/evidence-rows';
import { filledEvidence, type EvidenceRow } from '../act/forms/evidence-values';
import styles from './self-checks.module.css';

export interface FindingRow {
  readonly text: string;
  readonly evidence: readonly EvidenceRow[];
}

export const emptyFinding: FindingRow = { text: '', evidence: [] };

/** As they are sent: without empty rows of 佐证. What is missing, the server says. */
export const filledFindings = (rows: readonly Partial<FindingRow>[] | undefined) =>
  (rows ?? []).map((row) => ({ text: row?.text?.trim() ?? '', evidence: filledEvidence(row?.evidence) }));

/** What was found, one by one, each with its 佐证. */
export function FindingFields() {
  const { t } = useTranslation('selfChecks');
  return (
    <Form.List name="findings">
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ key, name }, index) => (
            <fieldset key={key} className={styles.finding}>
              <legend className={styles.legend}>
                {t('form.finding', { index: index + 1 })}
                <Button type="text" size="small" icon={<DeleteOutlined />} aria-label={t('form.removeFinding', { index: index + 1 })} onClick={() => remove(name)} />
              </legend>
              <Form.Item name={[name, 'text']} rules={[{ required: true, whitespace: true, message: t('form.findingNeeded') }]}>
                <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={2000} aria-label={t('form.finding', { index: index + 1 })} />
              </Form.Item>
              <EvidenceRows name={[name, 'evidence']} prefix={`${index + 1}.`} />
            </fieldset>
          ))}
          <Button type="dashed" block icon={<PlusOutlined />} onClick={() => add(emptyFinding)}>
            {t('form.addFinding')}
          </Button>
        </>
      )}
    </Form.List>
  );
}
