import { orderPolicyProblems } from '@rectify/domain';
import { beginningOrders, newOrderRule, orderKinds } from './order-beginnings';

describe('督办文书 that an administrator begins with', () => {
  it('are sound as they are, each 文种 and all of them together', () => {
    expect(orderPolicyProblems(beginningOrders)).toEqual([]);
    expect(orderPolicyProblems({ ...beginningOrders, kinds: orderKinds.map(newOrderRule) })).toEqual([]);
  });
});
