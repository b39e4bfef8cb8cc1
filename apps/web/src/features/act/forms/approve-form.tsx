import { Form, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { type ActFormProps, taskOf } from '../act';
import { CommandForm } from '../command-form';
import styles from './forms.module.css';
import { WordsField } from './words-field';

type Answer = 'yes' | 'no' | 'notApplicable';
const answers = ['yes', 'no', 'notApplicable'] as const satisfies readonly Answer[];

interface Values {
  readonly checklist: Readonly<Record<string, Answer | undefined>>;
  readonly opinion: string;
}

/** 同意: this level attests its own points, one by one. */
export function ApproveForm(props: ActFormProps) {
  const { t } = useTranslation('act');
  const { action } = props;
  const unanswered = (checklist: Values['checklist'] = {}) => action.checklist.filter(({ key }) => !checklist[key]).length;
  return (
    <CommandForm<Values>
      {...props}
      initial={{ checklist: {}, opinion: '' }}
      refuse={({ checklist }) => {
        const count = unanswered(checklist);
        return count > 0 ? t('approve.left', { count }) : undefined;
      }}
      toCommand={({ checklist, opinion }, expectedVersion) => ({
        type: 'approve',
        taskId: taskOf(action),
        expectedVersion,
        opinion,
        checklist: Object.fromEntries(action.checklist.flatMap(({ key }) => (checklist[key] ? [[key, checklist[key]]] : []))),
      })}
    >
      {action.checklist.length > 0 && (
        <fieldset className={styles.evidence}>
          <legend className={styles.legend}>{t('approve.checklist')}</legend>
          {action.checklist.map(({ key, text }, index) => (
            <div key={key} className={styles.point}>
              <span id={`point-${key}`}>{`${index + 1}. ${text}`}</span>
              <Form.Item name={['checklist', key]}>
                <Radio.Group aria-labelledby={`point-${key}`} options={answers.map((value) => ({ value, label: t(`approve.${value}`) }))} />
              </Form.Item>
            </div>
          ))}
        </fieldset>
      )}
      <WordsField name="opinion" label={t('approve.opinion')} hint={t('approve.opinionHint')} optional rows={2} />
    </CommandForm>
  );
}
