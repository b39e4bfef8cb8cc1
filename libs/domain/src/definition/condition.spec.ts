import { anIssue, department, economyBureau, township } from '../../../../test/builders';
import type { IssueFacts } from '../issue/facts';
import { holds } from './condition';
import type { Condition } from './parts';

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

  it.each([
    ['问题类型', { fact: 'issueType', in: ['弄虚作假'] }, { issueType: '弄虚作假' }, { issueType: '制度缺失' }],
    ['整改类型', { fact: 'rectifyType', in: ['立行立改'] }, { rectifyType: '立行立改' }, { rectifyType: '限期整改' }],
    ['严重程度', { fact: 'severity', in: ['较重', '严重'] }, { severity: '严重' }, { severity: '一般' }],
    ['涉及金额', { fact: 'amount', over: 500 }, { amount: 500.01 }, { amount: 500 }],
    ['时限种类', { fact: 'deadlineKind', in: ['phased'] }, { deadline: { ...single.deadline, kind: 'phased' } }, { deadline: { ...single.deadline, kind: 'date' } }],
  ] as readonly [string, Condition, Partial<IssueFacts>, Partial<IssueFacts>][])('by %s', (_, condition, fitting, other) => {
    expect([holds(condition, { ...single, ...fitting }, null), holds(condition, { ...single, ...other }, null)]).toEqual([true, false]);
  });

  it('what nobody has said fits no condition', () => {
    expect(holds({ fact: 'severity', in: ['一般', '较重', '严重'] }, single, null)).toBe(false);
    expect(holds({ fact: 'amount', over: -1 }, single, null)).toBe(false);
    expect(holds({ fact: 'amount', over: 0 }, { ...single, amount: 0 }, null)).toBe(false);
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
