import { anIssue, asLeader, calendar2026, leader, positions, township } from '../../../../test/builders';
import type { County } from '../units/county';
import { amendmentOf, plainCommandOf } from './command-of';

const 青栎镇 = township('青栎镇');
const 白鹭坝镇 = township('白鹭坝镇');
const county: County = {
  units: [青栎镇, 白鹭坝镇].map((unit) => ({ ...unit, kind: 'township', code: unit.id, parentId: null, aliases: [] })),
  persons: [
    { id: leader.personId, account: 'ld', name: leader.name, unitId: leader.unitId, post: '副县长', roles: ['leader'], email: null, active: true },
  ],
  positions: {
    office: positions.office,
    statisticsBureau: positions.statisticsBureau,
    reformBureau: positions.reformBureau,
    industryDepartments: { 投资: positions.reformBureau! },
    defaultIndustryDepartment: positions.statisticsBureau,
  },
};
const { issue } = anIssue().section('工业').withUnits(青栎镇).due({ verbatim: '尽快', kind: 'unclear', lastDate: null }).registered();
const amended = (changes: Parameters<typeof amendmentOf>[0]['changes']) =>
  amendmentOf({ type: 'amend', reason: '更正', changes }, { issue, calendar: calendar2026, county });

describe('a body becomes a command', () => {
  it('without the version the caller saw', () => {
    expect(plainCommandOf({ type: 'receive', taskId: 'receipt/x/1', expectedVersion: 3 })).toEqual({ type: 'receive', taskId: 'receipt/x/1' });
  });
  it('ids become the units and people of today', () => {
    expect(amended({ responsibleUnitIds: [白鹭坝镇.id, 白鹭坝镇.id] })).toMatchObject({ changes: { responsibleUnits: [白鹭坝镇] } });
    expect(() => amended({ responsibleUnitIds: ['gone'] })).toThrow('UNKNOWN_UNIT');
    expect(() => amended({ leaderIds: ['gone'] })).toThrow('UNKNOWN_LEADER');
  });
  it('what stays as it is, is no change', () => {
    const asBefore = { responsibleUnitIds: [青栎镇.id], leaderIds: [asLeader(leader).id] };
    expect(amended(asBefore)).toEqual({ type: 'amend', reason: '更正', changes: {} });
  });
  it('with another 板块 its 行业主管部门 changes too', () => {
    expect(amended({ section: '投资' })).toMatchObject({ changes: { section: '投资', positions: { industryDepartment: positions.reformBureau } } });
  });
  it('a decided deadline keeps the words of the list, and lies not before 交办日期', () => {
    const decided = { kind: 'date', verbatim: '尽快', lastDate: '2026-10-31' };
    expect(amended({ deadline: '2026-10-31' })).toMatchObject({ changes: { deadline: decided } });
    expect(() => amended({ deadline: '2026-01-01' })).toThrow('BEFORE_LISTING');
  });
});
