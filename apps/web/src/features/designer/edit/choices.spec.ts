import type { Condition, Limit, RungTime } from '@rectify/domain';
import { conditionKinds, conditionOf, kindOfCondition } from './conditions';
import { kindOfLimit, limitKinds, limitOf } from './limits';
import { kindOfRung, rungKinds, rungTimeOf, withRung } from './rungs';

const large: Condition = { fact: 'amount', over: 500 };

describe('what the designer offers', () => {
  it.each(conditionKinds)('a condition about %s is one about it', (kind) => {
    expect(kindOfCondition(conditionOf(kind))).toBe(kind);
  });

  it('a condition that is joined or negated is kept', () => {
    expect(conditionOf('all', large)).toEqual({ all: [large] });
    expect(conditionOf('any', { all: [large] })).toEqual({ any: [large] });
    expect(conditionOf('not', large)).toEqual({ not: large });
  });

  it.each(limitKinds)('a limit by %s keeps the number of days', (kind) => {
    const limit: Limit = limitOf(kind, { days: 7 });
    expect(kindOfLimit(limit)).toBe(kind);
    expect(Object.values(limit)).toContain(7);
  });

  it.each(rungKinds)('a 台阶 by %s is one', (kind) => {
    expect(kindOfRung(rungTimeOf(kind))).toBe(kind);
  });

  it('a 台阶 keeps its time of day', () => {
    const before: RungTime = { workdays: -3, time: '14:30' };
    expect(rungTimeOf('monthDay', before)).toEqual({ monthDay: 25, time: '14:30' });
  });

  it('no two 台阶 of a ladder share a key', () => {
    expect(withRung(withRung([])).map(({ key }) => key)).toEqual(['rung1', 'rung2']);
  });
});
