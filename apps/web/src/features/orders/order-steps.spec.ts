import { orderSteps, type OrderFacts } from './order-steps';

const served: OrderFacts = {
  state: 'served', draftedAt: '2026-10-09T01:00:00.000Z', servedAt: '2026-10-09T02:00:00.000Z', receiptDue: '2026-10-10', receiptedAt: null,
  receiptLate: true, replyDue: '2026-10-13', repliedAt: null, replyLate: false, closedAt: null, withdrawnAt: null,
};

describe('the way of an order', () => {
  it('says what was and what is awaited until when', () => {
    expect(orderSteps(served)).toEqual([
      { name: 'drafted', at: served.draftedAt },
      { name: 'served', at: served.servedAt },
      { name: 'receipted', at: null, due: '2026-10-10', late: true },
      { name: 'replied', at: null, due: '2026-10-13', late: false },
      { name: 'closed', at: null },
    ]);
  });

  it('leaves out an answer that is not asked for', () => {
    expect(orderSteps({ ...served, replyDue: null }).map(({ name }) => name)).toEqual(['drafted', 'served', 'receipted', 'closed']);
  });

  it('ends where a draft was withdrawn', () => {
    const withdrawn = { ...served, state: 'withdrawn', servedAt: null, withdrawnAt: '2026-10-09T03:00:00.000Z' } as const;
    expect(orderSteps(withdrawn).map(({ name }) => name)).toEqual(['drafted', 'withdrawn']);
  });
});
