import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ActFormProps } from '../act';
import { CommandForm } from '../command-form';
import { WordsField } from './words-field';

interface Values {
  readonly taskId: string;
  readonly message: string;
}

/** 催办 of one open task, or of all. */
export function UrgeForm(props: ActFormProps) {
  const { t } = useTranslation('act');
  const { issue, action } = props;
  const choices = [
    { value: '', label: t('urge.all') },
    ...issue.tasks.map(({ id, unitName, stageName, holders }) => ({
      value: id,
      label: `${stageName}：${unitName ?? holders.join('、')}`,
    })),
  ];
  return (
    <CommandForm<Values>
      {...props}
      initial={{ taskId: action.taskId ?? '', message: '' }}
      watchesChanges={false}
      toCommand={({ taskId, message }) => ({ type: 'urge', taskId: taskId === '' ? undefined : taskId, message })}
    >
      {issue.tasks.length > 1 && (
        <Form.Item name="taskId" label={t('urge.task')}>
          <Select options={choices} showSearch={{ optionFilterProp: 'label' }} />
        </Form.Item>
      )}
      <WordsField name="message" label={t('urge.message')} hint={t('urge.messageHint')} rows={2} max={500} optional />
    </CommandForm>
  );
}
