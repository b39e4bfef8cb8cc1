import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './forms.module.css';

export interface EvidenceRow {
  readonly name: string;
  readonly reference: string;
  /** Which 必备佐证 it is; such a row is ticked in its own list. */
  readonly key?: string | undefined;
}

/** Rows without any words are no evidence. */
export const filledEvidence = (rows: readonly Partial<EvidenceRow>[] | undefined): EvidenceRow[] =>
  (rows ?? [])
    .map((row) => ({ name: row?.name?.trim() ?? '', reference: row?.reference?.trim() ?? '', ...(row?.key && { key: row.key }) }))
    .filter(({ name, reference }) => name !== '' || reference !== '');

export interface EvidenceFieldsProps {
  /** Where in the form's values the rows are. */
  readonly name?: string | string[];
  readonly title?: string;
}

/** 佐证: what it is called and where it is kept. */
export function EvidenceFields({ name: list = 'evidence', title }: EvidenceFieldsProps) {
  const { t } = useTranslation('act');
  return (
    <fieldset className={styles.evidence}>
      <legend className={styles.legend}>{title ?? t('evidence.title')}</legend>
      <Form.List name={list}>
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }, index) => (
              <div key={key} className={styles.evidenceRow}>
                <Form.Item name={[name, 'name']}>
                  <Input maxLength={200} placeholder={t('evidence.name')} aria-label={`${t('evidence.name')} ${index + 1}`} />
                </Form.Item>
                <Form.Item name={[name, 'reference']}>
                  <Input maxLength={200} placeholder={t('evidence.reference')} aria-label={`${t('evidence.reference')} ${index + 1}`} />
                </Form.Item>
                <Button
                  type="text"
                  icon={<DeleteOutlined />}
                  aria-label={t('evidence.remove', { index: index + 1 })}
                  onClick={() => remove(name)}
                />
              </div>
            ))}
            <Button type="dashed" block icon={<PlusOutlined />} onClick={() => add({ name: '', reference: '' })}>
              {t('evidence.add')}
            </Button>
          </>
        )}
      </Form.List>
    </fieldset>
  );
}
