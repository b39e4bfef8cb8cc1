import { amendChanges, type AmendValues, isAssigned } from './amend-changes';

const before: AmendValues = {
  section: '投资', objective: '', leaderIds: ['l1'], leadUnitIds: ['u1'], responsibleUnitIds: ['u1', 'u2'], deadline: null, severity: null, amount: null, reason: '',
};

describe('what a correction sends', () => {
  it('is only what is different', () => {
    expect(amendChanges(before, { ...before, section: '工业', deadline: '2026-10-31', reason: '板块有误' })).toEqual({
      section: '工业',
      deadline: '2026-10-31',
    });
  });

  it('is nothing when nothing was changed, or units only stand in another order', () => {
    expect(amendChanges(before, { ...before, responsibleUnitIds: ['u2', 'u1'], reason: '更正' })).toEqual({});
  });

  it('takes 0 for an amount, and leaves out what nobody filled in', () => {
    expect(amendChanges(before, { ...before, amount: 0 })).toEqual({ amount: 0 });
    expect(amendChanges({ ...before, severity: '一般', amount: 620 }, { ...before, severity: '严重', amount: null })).toEqual({ severity: '严重' });
  });

  it('names all units when one was added', () => {
    expect(amendChanges(before, { ...before, responsibleUnitIds: ['u1', 'u2', 'u3'] })).toEqual({ responsibleUnitIds: ['u1', 'u2', 'u3'] });
  });
});

describe('whether the issue was assigned', () => {
  it('its status says', () => {
    expect(isAssigned({ status: '待交办' })).toBe(false);
    expect(isAssigned({ status: '整改中' })).toBe(true);
  });
});
