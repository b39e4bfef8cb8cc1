import { Form, Radio } from 'antd';
import styles from './forms.module.css';

export interface ChoiceFieldProps<Value> {
  readonly name: string | string[];
  readonly label: string;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  /** What to say at the field while nothing is chosen. */
  readonly needed?: string;
}

/** One of a few, each on its own line under the thumb. */
export function ChoiceField<Value extends string | boolean>({ name, label, choices, needed }: ChoiceFieldProps<Value>) {
  return (
    <Form.Item name={name} label={label} rules={needed ? [{ required: true, message: needed }] : undefined}>
      <Radio.Group className={styles.choices} options={choices.map((choice) => ({ ...choice }))} />
    </Form.Item>
  );
}

/** Words that are value and label in one. */
export const plainChoices = (words: readonly string[] | undefined) => (words ?? []).map((word) => ({ value: word, label: word }));
