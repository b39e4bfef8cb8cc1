import { holderKeysOf, whyHeld } from './holder-keys';

const person = {
  personId: 'p', unitId: 'u', unitName: '青栎镇人民政府', roles: ['handler', 'head'], vacantRoles: ['townshipReviewer'], standsInFor: ['gone'],
  standsFor: [{ personId: 'l', name: '简雨水', unitId: 'g', unitName: '县政府', roles: ['leader'] }],
} as const;

describe('why something is in the inbox', () => {
  it('for each role in the unit, and for the person alone', () => {
    expect(holderKeysOf(person)).toEqual(['unit:u:handler', 'unit:u:head', 'person:p', 'unit:u:townshipReviewer', 'person:gone', 'unit:g:leader', 'person:l']);
  });
  it('also where the head stands in for a vacant post, and where somebody acts for another', () => {
    expect(whyHeld('unit:u:townshipReviewer', false, person)).toContain('没有在岗的乡镇审核人员');
    expect(whyHeld('person:gone', false, person)).toBe('原定承办人员已不在岗，由您作为主要负责人办理');
    expect(whyHeld('person:l', false, person)).toBe('您受简雨水委托办理');
  });
  it('is said in words', () => {
    expect(whyHeld('unit:u:head', false, person)).toBe('您是青栎镇人民政府主要负责人');
    expect(whyHeld('unit:u:handler', true, person)).toBe('您是青栎镇人民政府经办人；已退回，请补正');
    expect(whyHeld('person:p', false, person)).toBe('这一环节指定由您办理');
    expect(whyHeld('person:p', false, { ...person, roles: ['leader'] })).toBe('您是本问题的责任领导');
  });
});
