import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { DayPicker } from '../../../elements/day-picker';
import { dayAfter } from '../../side-paths/day-after';
import { type ActFormProps, taskOf } from '../act';
import { CommandForm } from '../command-form';
import { ChoiceField, plainChoices } from './choice-field';
import styles from './forms.module.css';
import { WordsField } from './words-field';

interface Values {
  readonly until: string | null;
  readonly reason: string | undefined;
  readonly explanation: string;
  readonly progress: string;
  readonly opinion: string;
}

/** 申请延期; the progress begins with what the unit reported last. */
export function RequestExtensionForm(props: ActFormProps) {
  const { t } = useTranslation('sidePaths');
  const { issue, action } = props;
  const due = issue.tasks.find(({ id }) => id === action.taskId)?.due ?? issue.deadline?.date;
  const last = issue.work.find(({ unitId }) => unitId === action.unitId)?.progress;
  const latest = action.latest ?? undefined;
  return (
    <CommandForm<Values>
      {...props}
      initial={{
        until: null,
        reason: undefined,
        explanation: '',
        progress: last ? t('extension.lastProgress', { percent: last.percent, note: last.note }) : '',
        opinion: '',
      }}
      fieldOf={{ DATE_NOT_ALLOWED: 'until' }}
      toCommand={({ until, reason, ...words }, expectedVersion) => ({
        type: 'requestExtension',
        expectedVersion,
        taskId: taskOf(action),
        until: until ?? '',
        reason: reason ?? '',
        ...words,
      })}
    >
      {due && <p className={styles.note}>{latest ? t('extension.limits', { due, latest }) : t('extension.limitsOpen', { due })}</p>}
      <Form.Item name="until" label={t('extension.until')} rules={[{ required: true, message: t('extension.untilNeeded') }]}>
        <DayPicker min={due && dayAfter(due)} max={latest} />
      </Form.Item>
      <ChoiceField
        name="reason"
        label={t('extension.reason')}
        choices={plainChoices(action.choices)}
        needed={t('extension.reasonNeeded')}
      />
      <WordsField
        name="explanation"
        label={t('extension.explanation')}
        hint={t('extension.explanationHint')}
        needed={t('extension.explanationNeeded')}
      />
      <WordsField
        name="progress"
        label={t('extension.progress')}
        hint={t('extension.progressHint')}
        needed={t('extension.progressNeeded')}
      />
      <WordsField
        name="opinion"
        label={t('extension.opinion')}
        hint={t('extension.opinionHint')}
        needed={t('extension.opinionNeeded')}
        rows={2}
        max={1000}
      />
    </CommandForm>
  );
}
