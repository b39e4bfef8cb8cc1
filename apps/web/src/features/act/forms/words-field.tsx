import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';

export interface WordsFieldProps {
  readonly name: string | (string | number)[];
  readonly label: string;
  readonly hint?: string;
  readonly rows?: number;
  readonly optional?: boolean;
  /** Most characters the contract takes. */
  readonly max?: number;
}

/** Words a person writes. */
export function WordsField({ name, label, hint, rows = 3, optional = false, max = 2000 }: WordsFieldProps) {
  const { t } = useTranslation();
  return (
    <Form.Item name={name} label={optional ? `${label}（${t('optional')}）` : label}>
      <Input.TextArea autoSize={{ minRows: rows, maxRows: 12 }} maxLength={max} placeholder={hint} />
    </Form.Item>
  );
}
