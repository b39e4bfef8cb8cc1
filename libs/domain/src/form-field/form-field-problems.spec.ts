import { shippedDefinitions } from '@rectify/definitions';
import { type FormField, type Stage, stageOf } from '../definition';
import { aimsAtEnterprise } from './aims-at-enterprise';
import { formFieldProblems } from './form-field-problems';

const text = (label: string, more: Partial<FormField> = {}): FormField => ({ key: 'a', label, kind: 'text', required: true, ...more });
const work = stageOf(shippedDefinitions[0]!, 'work');
const messages = (fields: readonly FormField[], stage: Stage = work) => formFieldProblems({ ...stage, fields }, '/stages/4').map(({ path, message }) => `${path} ${message}`);

describe('no form asks what an enterprise should report', () => {
  it.each(['应报数', '应填报产值', '应当上报的数据', '企业应上报', '目标值', '目标产值（万元）', '调整后数据', '修正后的营收', '建议填报数', '应 报 数', '需补报数'])('%s is refused', (label) => {
    expect(aimsAtEnterprise(label)).toBe(true);
    expect(messages([text(label)])).toEqual([expect.stringContaining('企业独立报送')]);
  });

  it.each(['已整改金额', '企业自行更正值', '更正依据', '公示开始日期', '整改目标完成情况', '上报日期', '应收回资金', '调整账务', '原报送值', '核实情况'])('%s is allowed', (label) => {
    expect(aimsAtEnterprise(label)).toBe(false);
  });

  it('looks into options and columns as well', () => {
    expect(messages([text('处理', { kind: 'choice', options: ['应报数'] })])).toHaveLength(1);
    expect(messages([text('企业情况', { kind: 'table', columns: [{ key: 'x', label: '应填报数' }] })])).toHaveLength(1);
  });
});

describe('a form that cannot be filled in', () => {
  it('is named with its place', () => {
    expect(messages([text(' '), text('甲', { kind: 'choice' }), text('乙', { key: 'b', kind: 'table' })])).toEqual([
      '/stages/4/fields/0 表单项的名称、选项和列名都要写。',
      '/stages/4/fields/1 表单项标识“a”重复。',
      '/stages/4/fields/1 表单项“甲”没有可选的内容，填不了。',
      '/stages/4/fields/2 表单项“乙”没有列，填不了。',
    ]);
  });

  it('stands on a stage that nobody completes with a form, or is too long', () => {
    expect(messages([text('甲')], stageOf(shippedDefinitions[0]!, 'assignment'))).toEqual([expect.stringContaining('不能设表单项')]);
    expect(messages(Array.from({ length: 31 }, (_, index) => text('甲', { key: `f${index}` })))).toEqual([expect.stringContaining('最多30个')]);
  });

  it('is in none of the shipped definitions', () => {
    expect(shippedDefinitions.flatMap(({ stages }) => stages.flatMap((stage) => formFieldProblems(stage, '')))).toEqual([]);
  });
});
