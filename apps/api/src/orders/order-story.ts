import { chineseDate, orderNumberText, type Definition, type OrderEvent } from '@rectify/domain';

interface Told {
  readonly title: string;
  readonly detail?: string;
  readonly branch?: string | null;
}

/** What happened to 督办文书, as the timeline tells it. */
export function orderStory(event: OrderEvent, definition: Definition): Told {
  const kind = event.orderId.split('-')[0];
  const name = definition.orders?.kinds.find((rule) => rule.kind === kind)?.name ?? '督办文书';
  switch (event.type) {
    case 'orderDrafted':
      return { title: `${event.step ? '自动' : ''}起草${event.name}，主送${event.to.name}，等待签发`, detail: event.requirement, branch: event.unitId };
    case 'orderSigned': {
      const { receipt, reply, number } = event;
      const answer = reply ? `，${chineseDate(reply.due)}前回复` : '';
      return { title: `签发${name} ${orderNumberText(number)}`, detail: `${chineseDate(receipt.due)}前签收${answer}。${scoreWords(event.score)}` };
    }
    case 'orderReceiptUrged':
      return { title: `${name}到期未签收，已提醒` };
    case 'orderReceipted':
      return { title: `签收${name}` };
    case 'orderReplied':
      return { title: `回复${name}`, detail: event.reply };
    case 'orderClosed':
      return { title: `办结${name}`, detail: event.opinion };
    case 'orderWithdrawn':
      return { title: `撤回${name}（未签发）`, detail: event.reason };
  }
}

function scoreWords(score: number): string {
  return score === 0 ? '' : `考核分值：${score}。`;
}
