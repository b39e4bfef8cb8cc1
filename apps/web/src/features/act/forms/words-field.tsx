import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';

export interface WordsFieldProps {
  readonly name: string | (string | number)[];
  readonly label: string;
  readonly hint?: string;
  readonly rows?: number;
  readonly optional?: boolean;
  /** What to say at the field while it is empty. */
  readonly needed?: string;
  /** Most characters the contract takes. */
  readonly max?: number;
}

/** Words a person writes. */
export function WordsField({ name, label, hint, rows = 3, optional = false, needed, max = 2000 }: WordsFieldProps) {
  const { t } = useTranslation();
  return (
    <Form.Item
      name={name}
      label={optional ? `${label}（${t('optional')}）` : label}
      rules={needed ? [{ required: true, whitespace: true, message: needed }] : undefined}
    >
      <Input.TextArea autoSize={{ minRows: rows, maxRows: 12 }} maxLength={max} placeholder={hint} />
    </Form.Item>
  );
}
