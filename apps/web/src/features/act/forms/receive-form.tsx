import { useTranslation } from 'react-i18next';
import { inputsOf, startOf, type WithFormValues } from '../../form-fields/field-inputs';
import { StageForm } from '../../form-fields/stage-form';
import { type ActFormProps, taskOf } from '../act';
import { CommandForm } from '../command-form';
import styles from './forms.module.css';

/** 签收 */
export function ReceiveForm(props: ActFormProps) {
  const { t } = useTranslation('act');
  return (
    <CommandForm<WithFormValues>
      {...props}
      initial={startOf(props.action)}
      watchesChanges={false}
      toCommand={({ fields }) => ({ type: 'receive', taskId: taskOf(props.action), ...inputsOf(props.action, fields) })}
    >
      <p className={styles.note}>{t('receive.effect')}</p>
      <StageForm action={props.action} />
    </CommandForm>
  );
}
