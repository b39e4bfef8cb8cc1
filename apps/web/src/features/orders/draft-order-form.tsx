import type { IssueCommand } from '@rectify/contracts';
import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ActFormProps } from '../act/act';
import { CommandForm } from '../act/command-form';
import { WordsField } from '../act/forms/words-field';
import styles from './orders.module.css';

type Kind = Extract<IssueCommand, { type: 'draftOrder' }>['kind'];

interface Values {
  readonly kind: Kind | undefined;
  readonly aboutTask: string | undefined;
  readonly requirement: string;
}

/** 起草 by hand: which kind, about which open task, with which words. */
export function DraftOrderForm(props: ActFormProps) {
  const { t } = useTranslation('orders');
  const { issue, action } = props;
  const choices = action.orderChoices ?? [];
  const [first] = choices;
  return (
    <CommandForm<Values>
      {...props}
      initial={{ kind: first?.kind, aboutTask: first?.tasks[0], requirement: '' }}
      watchesChanges={false}
      refuse={({ kind, aboutTask }) => (kind && aboutTask ? undefined : t('form.choose'))}
      toCommand={({ kind, aboutTask, requirement }) => ({
        type: 'draftOrder',
        // Only what the interface offered can be chosen; nothing at all is refused above.
        kind: kind as Kind,
        aboutTask: aboutTask ?? '',
        ...(requirement.trim() && { requirement }),
      })}
    >
      <p className={styles.note}>{t('form.draftEffect')}</p>
      <Form.Item name="kind" label={t('form.kind')}>
        <Select options={choices.map(({ kind, name }) => ({ value: kind, label: name }))} />
      </Form.Item>
      <Form.Item noStyle dependencies={['kind']}>
        {({ getFieldValue }) => {
          const chosen = choices.find(({ kind }) => kind === getFieldValue('kind'));
          const tasks = issue.tasks.filter(({ id }) => chosen?.tasks.includes(id));
          return (
            <>
              <Form.Item name="aboutTask" label={t('form.task')}>
                <Select
                  showSearch={{ optionFilterProp: 'label' }}
                  options={tasks.map(({ id, stageName, unitName, holders }) => ({ value: id, label: `${stageName}：${unitName ?? holders.join('、')}` }))}
                />
              </Form.Item>
              <WordsField name="requirement" label={t('form.requirement')} hint={chosen?.requirement} max={1000} optional />
            </>
          );
        }}
      </Form.Item>
    </CommandForm>
  );
}
