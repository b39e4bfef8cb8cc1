import { anIssue, department, economyBureau, township } from '../../../../test/builders';
import { holds } from './condition';
import type { Condition } from './definition';

const qingli = township('青栎镇');
const water = department('县水利局');
const mixed = anIssue().withUnits(qingli, water).section('投资').issue.facts;
const single = anIssue().withUnits(water).section('工业').issue.facts;
const investment: Condition = { fact: 'section', in: ['投资'] };
const ofTownship: Condition = { fact: 'unitKind', in: ['township'] };

describe('conditions are data', () => {
  it('no condition always holds', () => {
    expect(holds(undefined, single, null)).toBe(true);
  });

  it('by section', () => {
    expect([holds(investment, mixed, null), holds(investment, single, null)]).toEqual([true, false]);
  });

  it('by kind of unit: of the branch, or of any unit when the issue is asked', () => {
    expect([holds(ofTownship, mixed, qingli), holds(ofTownship, mixed, water)]).toEqual([true, false]);
    expect([holds(ofTownship, mixed, null), holds(ofTownship, single, null)]).toEqual([true, false]);
  });

  it('by number of units', () => {
    const several: Condition = { fact: 'severalUnits', is: true };
    expect([holds(several, mixed, null), holds(several, single, null)]).toEqual([true, false]);
    expect(holds({ fact: 'severalUnits', is: false }, single, null)).toBe(true);
  });

  it('by who writes the plan: a single unit its own unless it leads', () => {
    const own: Condition = { fact: 'planBy', is: 'responsibleUnit' };
    const leading = anIssue().withUnits(economyBureau).ledBy(economyBureau).issue.facts;
    expect([holds(own, single, null), holds(own, mixed, null), holds(own, leading, null)]).toEqual([true, false, false]);
  });

  it('all, any, not', () => {
    expect(holds({ all: [investment, ofTownship] }, mixed, qingli)).toBe(true);
    expect(holds({ all: [investment, ofTownship] }, mixed, water)).toBe(false);
    expect(holds({ any: [investment, ofTownship] }, mixed, water)).toBe(true);
    expect(holds({ any: [investment, ofTownship] }, single, water)).toBe(false);
    expect(holds({ not: investment }, single, null)).toBe(true);
    expect(holds({ all: [] }, single, null)).toBe(true);
    expect(holds({ any: [] }, single, null)).toBe(false);
  });
});
