import { useTranslation } from 'react-i18next';
import type { ActFormProps } from '../act';
import { CommandForm } from '../command-form';
import styles from './forms.module.css';
import { WordsField } from './words-field';

interface Values {
  readonly instructions: string;
}

/** 交办 */
export function AssignForm(props: ActFormProps) {
  const { t } = useTranslation('act');
  return (
    <CommandForm<Values>
      {...props}
      initial={{ instructions: '' }}
      toCommand={({ instructions }, expectedVersion) => ({
        type: 'assign',
        expectedVersion,
        instructions: instructions.trim() || undefined,
      })}
    >
      <p className={styles.note}>{t('assign.effect', { units: props.issue.facts.responsibleUnits.length })}</p>
      <WordsField name="instructions" label={t('assign.instructions')} hint={t('assign.instructionsHint')} optional />
    </CommandForm>
  );
}
