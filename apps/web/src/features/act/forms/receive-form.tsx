import { useTranslation } from 'react-i18next';
import { type ActFormProps, taskOf } from '../act';
import { CommandForm } from '../command-form';
import styles from './forms.module.css';

/** 签收 */
export function ReceiveForm(props: ActFormProps) {
  const { t } = useTranslation('act');
  return (
    <CommandForm {...props} initial={{}} watchesChanges={false} toCommand={() => ({ type: 'receive', taskId: taskOf(props.action) })}>
      <p className={styles.note}>{t('receive.effect')}</p>
    </CommandForm>
  );
}
