import organisation from '../../../../test/data/组织机构与人员.json';
import type { Sheet } from '../intake/sheet';
import { derivePositions } from './county-positions';
import { readOrganisation } from './read-organisation';

const sheet = (name: string, ...rows: readonly (readonly string[])[]): Sheet => ({
  name,
  rows: rows.map((row) => row.map((text) => ({ text }))),
});
const units = (...rows: readonly (readonly string[])[]) => sheet('机构', ['单位编码', '单位名称', '单位类型', '上级单位编码', '简称（分号分隔）'], ...rows);
const people = (...rows: readonly (readonly string[])[]) => sheet('人员', ['账号', '姓名', '单位编码', '单位名称', '职务', '角色（顿号分隔）'], ...rows);
const oneUnit = units(['TJ', '县统计局', '部门', '', '']);
const messages = (...sheets: readonly Sheet[]) => readOrganisation(sheets).problems.map(({ row, message }) => [row, message]);

describe('the county’s own list', () => {
  const listed = readOrganisation(organisation as readonly Sheet[]);

  it('is read whole: 64 units, 182 people, nothing wrong', () => {
    expect(listed.problems).toEqual([]);
    expect(listed.units).toHaveLength(64);
    expect(listed.persons).toHaveLength(182);
    expect(listed.units.filter((unit) => unit.kind === 'township')).toHaveLength(22);
  });

  it('gives names, former names, parents, posts and roles', () => {
    expect(listed.units.find((unit) => unit.code === 'YL029')).toEqual({
      code: 'YL029', name: '县财政局', kind: 'department', parentCode: 'YL010',
      aliases: ['财政局', '县国资局', '国资局', '县政府国有资产监督管理局'],
    });
    expect(listed.persons.find((person) => person.account === 'yl013_zg2')).toEqual({
      account: 'yl013_zg2', name: '岭秋分', unitCode: 'YL013', post: '整改办工作人员',
      roles: ['officeClerk', 'supervisor'], email: 'yl013_zg2@example.invalid',
    });
  });

  it('tells who holds the positions', () => {
    const stored = listed.units.map((unit) => ({ ...unit, id: unit.code, parentId: unit.parentCode }));
    const persons = listed.persons.map((person) => ({ ...person, id: person.account, unitId: person.unitCode, active: true }));
    expect(derivePositions(stored, persons)).toMatchObject({
      office: { id: 'YL013' },
      statisticsBureau: { id: 'YL020' },
      reformBureau: { id: 'YL022' },
      industryDepartments: { 投资: { id: 'YL022' }, 工业: { id: 'YL023' }, 服务业: { id: 'YL024' } },
      defaultIndustryDepartment: { id: 'YL020' },
    });
  });
});

describe('what can be wrong with a list', () => {
  it('sheets that are neither list', () => {
    expect(messages(sheet('说明', ['本表全部虚构。']))).toEqual([
      [null, '没有找到组织机构表：表头应有单位编码、单位名称、单位类型。'],
      [null, '没有找到人员表：表头应有账号、姓名、单位编码、角色。'],
    ]);
  });

  it('units: missing, repeated and unknown values, each with its row', () => {
    const list = units(['TJ', '县统计局', '部门', '', ''], ['TJ', '县审计局', '部门', '', ''], ['', '县司法局', '局', 'XX', '']);
    expect(messages(list, people())).toEqual([
      [2, '单位编码“TJ”重复。'],
      [3, '单位编码“TJ”重复。'],
      [4, '缺单位编码。'],
      [4, '单位类型“局”不认识，应为县委、政府、部门、乡镇、企业之一。'],
      [4, '上级单位编码“XX”不在表中。'],
    ]);
    expect(readOrganisation([list]).units).toEqual([]);
  });

  it('one short name for two units', () => {
    expect(messages(units(['A', '甲局', '部门', '', '监管局'], ['B', '乙局', '部门', '', '监管局']), people())).toEqual([
      [null, '有不止一个单位叫“监管局”，清单里出现时须由人指定。'],
    ]);
  });

  it.each([
    ['no such unit', ['a', '甲', 'XX', '', '', '经办人'], '单位编码“XX”不在机构表中。'],
    ['a unit whose name says otherwise', ['a', '甲', 'TJ', '县审计局', '', '经办人'], '单位名称“县审计局”与编码TJ的“县统计局”不一致。'],
    ['an unknown role', ['a', '甲', 'TJ', '', '', '经办人、负责人'], '角色“负责人”不认识。'],
    ['no role', ['a', '甲', 'TJ', '', '', ''], '没有可用的角色。'],
    ['no name', ['a', '', 'TJ', '', '', '经办人'], '缺姓名。'],
    ['an administrator with another role', ['a', '甲', 'TJ', '', '', '系统管理员、经办人'], '系统管理员、安全管理员、审计管理员互不兼任，也不兼业务角色。'],
  ])('people: %s', (_, row, message) => {
    expect(messages(oneUnit, people(row))).toEqual([[2, message]]);
    expect(readOrganisation([oneUnit, people(row)]).persons).toEqual([]);
  });

  it('people: one account twice, in whatever letters', () => {
    expect(messages(oneUnit, people(['a', '甲', 'TJ', '', '', '经办人'], ['A', '乙', 'TJ', '', '', '督办员'])).map(([row]) => row)).toEqual([2, 3]);
  });
});
