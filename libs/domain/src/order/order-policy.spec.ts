import { statisticsInspection } from '@rectify/definitions';
import { anIssue, aNumber, moment, officeClerk, township } from '../../../../test/builders';
import type { Definition } from '../definition';
import { isRefusal } from '../issue/refusal';
import { decide } from '../issue/decide';
import { seriesWanted } from './decide-order';
import { orderPolicyProblems, type OrderRule } from './order-policy';

const policy = statisticsInspection.orders!;
const changed = (kind: OrderRule['kind'], changes: Partial<OrderRule>) => ({
  ...policy, kinds: policy.kinds.map((rule) => (rule.kind === kind ? { ...rule, ...changes } : rule)),
});
const overdue = (definition: Definition) =>
  anIssue().following(definition).withUnits(township('青栎镇')).dueOn('2026-09-30').inWork().afterOutageAt('2026-10-09 09:00');

describe('the policy of 督办文书', () => {
  it('of the shipped definition is sound', () => {
    expect(orderPolicyProblems(policy)).toEqual([]);
  });

  it('lets the machine issue 黄色 and 红色 only', () => {
    expect(orderPolicyProblems(changed('yellow', { signedBy: null }))).toEqual([]);
    expect(orderPolicyProblems(changed('talk', { signedBy: null }))).toEqual([{ path: '/orders/kinds/2/signedBy', message: '“约谈通知”须由人签发，不能自动发出。' }]);
  });

  it('names what would keep an order from arriving', () => {
    const messages = orderPolicyProblems({ ...changed('red', { signedBy: [], prefix: ' ', answeredBy: [], receiptWithin: 0, replyWithin: -1 }), closedBy: [] });
    expect(messages.map(({ path }) => path.replace(/^.*\//, ''))).toEqual(['signedBy', 'prefix', 'answeredBy', 'receiptWithin', 'replyWithin', 'closedBy']);
  });

  it('with nobody to sign, time issues the order with the number it was handed', () => {
    const definition: Definition = { ...statisticsInspection, orders: changed('yellow', { signedBy: null }) };
    const { issue, scene } = overdue(definition);
    const now = moment('2026-10-09 09:00');
    expect(seriesWanted(definition, issue, { type: 'passTime' }, 'time', now)).toEqual([{ series: '督办', year: 2026 }]);
    const decided = decide(definition, scene.calendar, issue, { type: 'passTime', numbers: [aNumber(7)] }, { actor: 'time', now });
    if (isRefusal(decided)) throw new Error(decided.message);
    expect(decided.events.flatMap((event) => (event.type === 'orderSigned' ? [event.number.number] : []))).toEqual([7]);
  });

  it('wants no number for what would be refused, and one of its own for a drill', () => {
    const now = moment('2026-10-09 09:00');
    const clock = { wallOrigin: now, businessOrigin: now, rate: 1 };
    const drill = anIssue().asDrill(clock).withUnits(township('青栎镇')).dueOn('2026-09-30').inWork().at('2026-10-09 09:00');
    const command = { type: 'signOrder', orderId: 'yellow-1' } as const;
    expect(seriesWanted(statisticsInspection, drill.issue, command, officeClerk, now)).toEqual([{ series: '演练督办', year: 2026 }]);
    expect(seriesWanted(statisticsInspection, drill.issue, { ...command, orderId: 'yellow-9' }, officeClerk, now)).toEqual([]);
    expect(seriesWanted(statisticsInspection, drill.issue, command, 'time', now)).toEqual([]);
  });
});
