import type { Role } from '../definition';
import { derivePositions, positionsFor } from './county-positions';
import type { Person, Unit } from './unit';

const unit = (id: string, name: string): Unit => ({ id, code: id, name, kind: 'department', parentId: null, aliases: [] });
const person = (unitId: string, ...roles: readonly Role[]): Person => ({
  id: `${unitId}-${roles.join()}`, account: unitId, name: '某人', unitId, post: '股长', roles, email: null, active: true,
});
const units = [unit('ZG', '整改办'), unit('TJ', '县统计局'), unit('FG', '县发展和改革局'), unit('JX', '县经济和信息化局'), unit('SW', '县商务局')];
const persons = [
  person('ZG', 'officeClerk', 'supervisor'),
  person('TJ', 'statisticsReviewer', 'departmentReviewer'),
  person('FG', 'reformReviewer'),
  person('FG', 'departmentReviewer'),
  person('JX', 'departmentReviewer'),
  person('SW', 'handler'),
];
const county = derivePositions(units, persons);

describe('the positions of a county', () => {
  it('are derived from who holds which role', () => {
    expect(county).toMatchObject({ office: { id: 'ZG' }, statisticsBureau: { id: 'TJ' }, reformBureau: { id: 'FG' } });
  });

  it.each([
    ['投资', 'FG'],
    ['工业', 'JX'],
    ['责任', 'TJ'],
    ['', 'TJ'],
    // The department of commerce has nobody with 部门审核: the statistics bureau stands in.
    ['服务业', 'TJ'],
    ['constructor', 'TJ'],
  ])('for section “%s” the industry department is %s', (section, department) => {
    expect(positionsFor(section, county)).toMatchObject({
      office: { id: 'ZG' },
      industryDepartment: { id: department },
      reformBureau: { id: 'FG' },
      statisticsBureau: { id: 'TJ' },
    });
  });

  it('a position nobody holds, or two units hold, stays empty', () => {
    const twoOffices = derivePositions(units, [...persons, person('SW', 'officeClerk')]);
    expect(twoOffices.office).toBeNull();
    expect(derivePositions(units, [])).toMatchObject({ office: null, statisticsBureau: null, defaultIndustryDepartment: null });
  });

  it('a statistics bureau without 部门审核 reviews for no section', () => {
    const without = persons.map((each) => (each.unitId === 'TJ' ? person('TJ', 'statisticsReviewer') : each));
    expect(positionsFor('责任', derivePositions(units, without))).toMatchObject({ industryDepartment: null, statisticsBureau: { id: 'TJ' } });
  });

  it('督查室 is the one unit with 督办员 that is not 整改办; without one 整改办 does its work', () => {
    expect(county.supervisionOffice).toBeUndefined();
    const withOne = derivePositions([...units, unit('DC', '县政府督查室')], [...persons, person('DC', 'supervisor')]);
    expect(positionsFor('工业', withOne)).toMatchObject({ office: { id: 'ZG' }, supervisionOffice: { id: 'DC' } });
  });

  it('people who have left hold none', () => {
    const left = persons.map((each) => ({ ...each, active: each.unitId !== 'FG' }));
    expect(derivePositions(units, left)).toMatchObject({ reformBureau: null, industryDepartments: { 工业: { id: 'JX' } } });
  });
});
