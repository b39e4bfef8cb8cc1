import { useTranslation } from 'react-i18next';
import type { ActFormProps } from '../act/act';
import { CommandForm } from '../act/command-form';
import { WordsField } from '../act/forms/words-field';
import { orderIdOf } from './orders';
import styles from './orders.module.css';

const orderOf = ({ issue, action }: ActFormProps) => issue.orders?.find(({ orderId }) => orderId === action.orderId);

/** 签发: numbers and serves, so the consequences are said before. */
export function SignOrderForm(props: ActFormProps) {
  const { t } = useTranslation('orders');
  const order = orderOf(props);
  const effect = t('form.signEffect', { unit: order?.unitName });
  return (
    <CommandForm<{ requirement: string }>
      {...props}
      initial={{ requirement: order?.requirement ?? '' }}
      confirm={() => ({ title: t('form.signAsk'), consequence: effect, ok: t('form.signOk'), cancel: t('form.review') })}
      toCommand={({ requirement }, expectedVersion) => ({ type: 'signOrder', orderId: orderIdOf(props.action), requirement, expectedVersion })}
    >
      <p className={styles.note}>{effect}</p>
      {order && <p className={styles.grounds}>{order.grounds}</p>}
      <WordsField name="requirement" label={t('form.requirement')} max={1000} />
    </CommandForm>
  );
}

/** 签收 */
export function AcknowledgeOrderForm(props: ActFormProps) {
  const { t } = useTranslation('orders');
  const order = orderOf(props);
  return (
    <CommandForm {...props} initial={{}} watchesChanges={false} toCommand={() => ({ type: 'acknowledgeOrder', orderId: orderIdOf(props.action) })}>
      {order && <p className={styles.grounds}>{`${order.grounds}${order.requirement}`}</p>}
      <p className={styles.note}>{t('form.acknowledgeEffect')}</p>
    </CommandForm>
  );
}

/** 回复 */
export function ReplyOrderForm(props: ActFormProps) {
  const { t } = useTranslation('orders');
  const order = orderOf(props);
  return (
    <CommandForm<{ reply: string }>
      {...props}
      initial={{ reply: '' }}
      watchesChanges={false}
      toCommand={({ reply }) => ({ type: 'replyOrder', orderId: orderIdOf(props.action), reply })}
    >
      {order && <p className={styles.grounds}>{order.requirement}</p>}
      <WordsField name="reply" label={t('form.reply')} hint={t('form.replyHint')} rows={4} />
    </CommandForm>
  );
}

/** 办结 */
export function CloseOrderForm(props: ActFormProps) {
  const { t } = useTranslation('orders');
  const order = orderOf(props);
  return (
    <CommandForm<{ opinion: string }>
      {...props}
      initial={{ opinion: '' }}
      toCommand={({ opinion }, expectedVersion) => ({ type: 'closeOrder', orderId: orderIdOf(props.action), opinion, expectedVersion })}
    >
      {order?.reply && <p className={styles.grounds}>{order.reply}</p>}
      <WordsField name="opinion" label={t('form.opinion')} hint={t('form.opinionHint')} />
    </CommandForm>
  );
}

/** 撤回 */
export function WithdrawOrderForm(props: ActFormProps) {
  const { t } = useTranslation('orders');
  return (
    <CommandForm<{ reason: string }>
      {...props}
      initial={{ reason: '' }}
      toCommand={({ reason }, expectedVersion) => ({ type: 'withdrawOrder', orderId: orderIdOf(props.action), reason, expectedVersion })}
    >
      <WordsField name="reason" label={t('form.reason')} rows={2} max={500} />
    </CommandForm>
  );
}
