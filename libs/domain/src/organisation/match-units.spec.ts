import { matchUnits } from './match-units';
import type { Unit, UnitKind } from './unit';

const unit = (id: string, name: string, kind: UnitKind, ...aliases: readonly string[]): Unit => ({
  id, code: id, name, kind, parentId: null, aliases,
});
const units: readonly Unit[] = [
  unit('TJ', '县统计局', 'department', '统计局'),
  unit('FG', '县发展和改革局', 'department', '县发改局', '县发展和改革委员会'),
  unit('ZJ', '县住房和城乡建设局', 'department', '县住建局'),
  unit('WL', '县文化广播电视和旅游局', 'department', '县文广旅局'),
  unit('CZ', '县财政局', 'department', '县国资局', '国资局'),
  unit('JK', '云岭经济开发区管理委员会', 'department', '云岭经开区'),
  unit('QL', '青栎镇人民政府', 'township', '青栎镇'),
  unit('DL', '东篱乡人民政府', 'township'),
];
const match = (text: string) => matchUnits(text, units);
const ids = (text: string) => match(text).units.map((each) => each.id);

describe('the units named in a cell', () => {
  it.each([
    ['one', '县统计局', ['TJ']],
    ['、', '县统计局、县财政局', ['TJ', 'CZ']],
    ['commas of both widths', '县统计局，县财政局,县住建局', ['TJ', 'CZ', 'ZJ']],
    ['semicolons of both widths', '县统计局；县财政局;县住建局', ['TJ', 'CZ', 'ZJ']],
    ['slashes', '县统计局/县财政局', ['TJ', 'CZ']],
    ['line breaks', '县统计局\n县财政局\r\n县住建局', ['TJ', 'CZ', 'ZJ']],
    ['spaces', '县统计局 县财政局　县住建局', ['TJ', 'CZ', 'ZJ']],
    ['a line break inside a name', '县统计局、县住房和城\n乡建设局、县财政局', ['TJ', 'ZJ', 'CZ']],
    ['line breaks between names and inside one', '县统计局\n县住房和城\n乡建设局', ['TJ', 'ZJ']],
    ['spaces between the characters', '县 统 计 局', ['TJ']],
    ['a short name and a former one', '县发改局、县发展和改革委员会', ['FG']],
    ['a unit under two of its names counts once', '县财政局、国资局、县统计局', ['CZ', 'TJ']],
    ['a township by its short name, whether listed or not', '青栎镇、东篱乡', ['QL', 'DL']],
    ['party and government of a township', '东篱乡党委、政府', ['DL']],
    ['names joined by 和, though names also contain it', '县发展和改革局和县文化广播电视和旅游局', ['FG', 'WL']],
    ['a full stop at the end', '县统计局、县财政局。', ['TJ', 'CZ']],
    ['nothing', ' ', []],
  ])('%s', (_, text, expected) => {
    expect(ids(text)).toEqual(expected);
    expect(match(text)).toMatchObject({ unknown: [], open: [] });
  });

  it('refers to a unit as it is named in the county’s list', () => {
    expect(match('国资局').units).toEqual([{ id: 'CZ', name: '县财政局', kind: 'department' }]);
  });
});

describe('bracket notes', () => {
  it.each([
    ['县财政局（国资局）、县统计局', ['CZ', 'TJ'], ['国资局']],
    ['县统计局(含普查中心、执法队)', ['TJ'], ['含普查中心、执法队']],
    ['各乡镇（统计站）', ['QL', 'DL'], ['统计站']],
    ['县统计局\n（牵头）', ['TJ'], ['牵头']],
  ])('%s names no further unit', (text, expected, notes) => {
    expect(match(text)).toMatchObject({ notes, unknown: [], open: [] });
    expect(ids(text)).toEqual(expected);
  });
});

describe('all townships', () => {
  it.each(['各乡镇', '各乡（镇）', '全县各乡镇', '22个乡镇', '各乡镇人民政府', '各乡\n镇'])('%s', (text) => {
    expect(ids(text)).toEqual(['QL', 'DL']);
    expect(match(text).expanded).toHaveLength(1);
  });

  it('a township named beside them counts once', () => {
    expect(ids('东篱乡、县统计局、各乡镇')).toEqual(['DL', 'TJ', 'QL']);
  });
});

describe('units that are not named', () => {
  it.each([
    ['县统计局、相关县级部门', ['TJ'], ['相关县级部门']],
    ['县文化广播电视和旅游局等部门，各乡镇', ['WL', 'QL', 'DL'], ['等部门']],
    ['县发改局等', ['FG'], ['等']],
    ['县发改局和县统计局等3个部门', ['FG', 'TJ'], ['等3个部门']],
    ['县统计局和相关部门', ['TJ'], ['相关部门']],
    ['各行业主管部门', [], ['各行业主管部门']],
    ['各在库企业', [], ['各在库企业']],
    ['相关项目业主', [], ['相关项目业主']],
    ['相关乡镇', [], ['相关乡镇']],
    ['相关县级\n部门、县统计局', ['TJ'], ['相关县级部门']],
    ['行业主管部门', [], ['行业主管部门']],
  ])('%s is left open', (text, expected, open) => {
    expect(match(text)).toMatchObject({ open, unknown: [] });
    expect(ids(text)).toEqual(expected);
  });
});

it('a whole paragraph in the cell is read as patiently as a name', () => {
  const paragraph = '由有经验的人和机构及企业与群众'.repeat(200);
  expect(match(paragraph)).toMatchObject({ units: [], unknown: [{ suggestions: [] }] });
});

describe('names that are not in the list', () => {
  it.each([
    ['青砾镇', '青砾镇', ['青栎镇人民政府']],
    ['县统计局、县发展与改革局', '县发展与改革局', ['县发展和改革局']],
    ['云岭县统计局', '云岭县统计局', ['县统计局']],
    ['县投资促进中心', '县投资促进中心', []],
    ['县投资\n促进中心', '县投资促进中心', []],
  ])('%s is unknown, and never renamed', (text, name, suggestions) => {
    const unknown = match(text).unknown.map((each) => [each.text, each.suggestions.map((suggestion) => suggestion.name)]);
    expect(unknown).toEqual([[name, suggestions]]);
    expect(match(text).open).toEqual([]);
  });

  it('of several names that may have been meant the closest comes first', () => {
    const alike = [unit('A', '县人力资源和社会保障局', 'department'), unit('B', '县人力资源和社会保险局', 'department')];
    expect(matchUnits('县人力资源与社会保险局', alike).unknown[0]?.suggestions.map((each) => each.id)).toEqual(['B', 'A']);
  });

  it('two unknown names on two lines stay two', () => {
    expect(match('青砾镇\n县投资促进中心').unknown.map((each) => each.text)).toEqual(['青砾镇', '县投资促进中心']);
  });

  it('a name two units share is for a person to decide', () => {
    const shared = [unit('A', '甲局', 'department', '监管局'), unit('B', '乙局', 'department', '监管局')];
    const { units: found, unknown } = matchUnits('监管局', shared);
    expect(found).toEqual([]);
    expect(unknown[0]?.suggestions.map((each) => each.id)).toEqual(['A', 'B']);
  });
});
