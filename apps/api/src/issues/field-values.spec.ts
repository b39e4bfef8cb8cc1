import { leader, township } from '../../../../test/builders';
import { fieldValuesOf, namesSomebody, type Named } from './field-values';

const qingli = township('青栎镇');
const person = { id: leader.personId, account: 'ld', name: leader.name, unitId: leader.unitId, post: '副县长', roles: ['leader' as const], email: null, active: true };
const directory: Named = { units: [{ ...qingli, kind: 'township', code: qingli.id, parentId: null, aliases: [] }], persons: [person] };

describe('what a form names', () => {
  it('is named as the directory names it today; other answers stay as they are', () => {
    expect(fieldValuesOf({ who: { personId: person.id }, where: { unitId: qingli.id }, money: 3, paper: { name: '批复', reference: '3号' } }, directory)).toEqual({
      who: { personId: person.id, name: leader.name }, where: { unitId: qingli.id, name: '青栎镇' }, money: 3, paper: { name: '批复', reference: '3号' },
    });
  });

  it('is refused when it is not there, or no longer in post', () => {
    expect(() => fieldValuesOf({ where: { unitId: 'gone' } }, directory)).toThrow('UNKNOWN_UNIT');
    expect(() => fieldValuesOf({ who: { personId: person.id } }, { ...directory, persons: [{ ...person, active: false }] })).toThrow('UNKNOWN_PERSON');
  });

  it('asks for the directory only where somebody is named', () => {
    expect(namesSomebody({ type: 'receive', taskId: 't', fields: { who: { personId: person.id } } })).toBe(true);
    expect(namesSomebody({ type: 'receive', taskId: 't', fields: { rows: [{ a: 'b' }], money: 1 } })).toBe(false);
    expect(namesSomebody({ type: 'assign' })).toBe(false);
  });
});
