import type { ActFormProps } from '../act/act';
import { AcknowledgeOrderForm, CloseOrderForm, ReplyOrderForm, SignOrderForm, WithdrawOrderForm } from './order-forms';
import { DraftOrderForm } from './draft-order-form';

/** The form of any act on 督办文书. */
export function OrderForm(props: ActFormProps) {
  switch (props.action.type) {
    case 'draftOrder':
      return <DraftOrderForm {...props} />;
    case 'signOrder':
      return <SignOrderForm {...props} />;
    case 'acknowledgeOrder':
      return <AcknowledgeOrderForm {...props} />;
    case 'replyOrder':
      return <ReplyOrderForm {...props} />;
    case 'closeOrder':
      return <CloseOrderForm {...props} />;
    case 'withdrawOrder':
      return <WithdrawOrderForm {...props} />;
    default:
      return null;
  }
}
