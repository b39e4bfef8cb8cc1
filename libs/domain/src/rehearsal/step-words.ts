import { stageOf, type Definition } from '../definition';
import type { IssueEvent } from '../issue/event';
import { orderNumberText } from '../order/order';

/** 环节开始, 办理 by a person, 到期, 文书, 通知. */
export type StepKind = '环节' | '办理' | '到期' | '文书' | '通知';

/** Which lane an event stands in; nothing for what only its notices tell. */
export function kindOf(event: IssueEvent): StepKind | undefined {
  switch (event.type) {
    case 'stageOpened':
    case 'recheckOpened':
      return '环节';
    case 'rungReached':
      return (event.step === '到期' || event.step === '逾期') && !event.overtaken ? '到期' : undefined;
    case 'orderDrafted':
    case 'orderSigned':
    case 'orderReceiptUrged':
    case 'orderReceipted':
    case 'orderReplied':
    case 'orderClosed':
    case 'orderWithdrawn':
      return '文书';
    case 'rechecksScheduled':
      return undefined;
    default:
      return '办理';
  }
}

/** What happened, in a few words. */
export function titleOf(definition: Definition, event: IssueEvent): string {
  const name = (stage: string) => stageOf(definition, stage).name;
  switch (event.type) {
    case 'issueRegistered':
      return '登记';
    case 'issueAssigned':
      return `交办，整改时限${event.deadline}`;
    case 'stageOpened':
      return event.returned ? `退到“${event.stageName}”` : `进入“${event.stageName}”`;
    case 'issueReceived':
      return '签收';
    case 'planSubmitted':
      return '提交方案';
    case 'progressReported':
      return '填报进展';
    case 'closureSubmitted':
      return '提交销号';
    case 'stageApproved':
      return `“${name(event.stage)}”同意`;
    case 'stageSigned':
      return `“${name(event.stage)}”会签同意`;
    case 'tasksWithdrawn':
      return `不再需要：${event.tasks.map(({ stageName }) => stageName).join('、')}`;
    case 'issueReturned':
      return `从“${name(event.stage)}”退回到“${name(event.to)}”`;
    case 'rungReached':
      return event.step;
    case 'issueClosed':
      return `销号，结论：${event.conclusion}`;
    case 'recheckOpened':
      return '开始回头看';
    case 'recheckCompleted':
      return event.result === 'passed' ? '回头看通过' : '回头看发现反弹';
    case 'orderDrafted':
      return `拟制${event.name}，主送${event.to.name}`;
    case 'orderSigned':
      return `签发 ${orderNumberText(event.number)}`;
    case 'orderReceiptUrged':
      return '文书到期未签收';
    case 'orderReceipted':
      return '签收文书';
    case 'orderReplied':
      return '回复文书';
    case 'orderClosed':
      return '办结文书';
    case 'orderWithdrawn':
      return `撤回文书：${event.reason}`;
    default:
      return '其他变化';
  }
}
