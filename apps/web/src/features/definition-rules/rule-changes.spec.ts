import { mailing, telling, tellingOf, withRule } from './rule-changes';

describe('通知规则 as an administrator changes them', () => {
  it('加发, then 不发, then 照旧 leaves no rule behind', () => {
    const added = telling([], '逾期', 'office', 'adds');
    expect(added).toEqual([{ kind: '逾期', adds: ['office'] }]);
    const spared = telling(added, '逾期', 'office', 'spares');
    expect(spared).toEqual([{ kind: '逾期', spares: ['office'] }]);
    expect(tellingOf(spared[0], 'office')).toBe('spares');
    expect(telling(spared, '逾期', 'office', 'usual')).toEqual([]);
  });

  it('rules stand in the order of an issue’s life', () => {
    const rules = mailing(telling([], '销号', 'leadUnit', 'adds'), '提醒', 'inAppOnly');
    expect(rules).toEqual([{ kind: '提醒', channels: ['inApp'] }, { kind: '销号', adds: ['leadUnit'] }]);
  });

  it('words that were taken back are gone', () => {
    const rules = withRule([], '提醒', { subject: '{问题编号}' });
    expect(withRule(rules, '提醒', { subject: undefined })).toEqual([]);
  });
});
