import { useTranslation } from 'react-i18next';
import { type ActFormProps, taskOf } from '../act';
import { CommandForm } from '../command-form';
import { ChoiceField, plainChoices } from './choice-field';
import styles from './forms.module.css';
import { WordsField } from './words-field';

interface Values {
  readonly ground: string | undefined;
  readonly statement: string;
}

/** 申诉 */
export function AppealForm(props: ActFormProps) {
  const { t } = useTranslation('sidePaths');
  const { action } = props;
  return (
    <CommandForm<Values>
      {...props}
      initial={{ ground: undefined, statement: '' }}
      toCommand={({ ground, statement }, expectedVersion) => ({
        type: 'appeal',
        expectedVersion,
        taskId: taskOf(action),
        ground: ground ?? '',
        statement,
      })}
    >
      <p className={styles.note}>{t('appeal.note')}</p>
      <ChoiceField name="ground" label={t('appeal.ground')} choices={plainChoices(action.choices)} needed={t('appeal.groundNeeded')} />
      <WordsField
        name="statement"
        label={t('appeal.statement')}
        hint={t('appeal.statementHint')}
        needed={t('appeal.statementNeeded')}
        rows={4}
      />
    </CommandForm>
  );
}
