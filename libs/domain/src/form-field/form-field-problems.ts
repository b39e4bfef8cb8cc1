import type { FormField, Stage } from '../definition';
import type { DefinitionProblem } from '../definition-check/problem';
import { aimsAtEnterprise } from './aims-at-enterprise';
import { fieldBounds } from './field-value';

/** What is wrong with the 表单项 of one stage; `path` is that of the stage. */
export function formFieldProblems({ name, act, fields = [] }: Stage, path: string): readonly DefinitionProblem[] {
  const error = (at: string, message: string): DefinitionProblem => ({ path: `${path}/fields${at}`, message, severity: 'error' });
  const ofStage = [
    ...(act === 'assign' && fields.length > 0 ? [error('', `“${name}”由整改办交办，没有填报的表单，不能设表单项。`)] : []),
    ...(fields.length > fieldBounds.fields ? [error('', `“${name}”有${fields.length}个表单项，最多${fieldBounds.fields}个。`)] : []),
  ];
  const ofFields = fields.flatMap((field, position) => {
    const isRepeated = fields.findIndex(({ key }) => key === field.key) !== position;
    return [...(isRepeated ? [`表单项标识“${field.key}”重复。`] : []), ...faultsOf(field)].map((message) => error(`/${position}`, message));
  });
  return [...ofStage, ...ofFields];
}

function faultsOf({ kind, label, options = [], columns = [] }: FormField): readonly string[] {
  const asked = [label, ...options, ...columns.map((column) => column.label)];
  const names = kind === 'table' ? columns.map(({ key }) => key) : options;
  const aimed = asked.find(aimsAtEnterprise);
  return [
    ...(asked.some((words) => words.trim() === '') ? ['表单项的名称、选项和列名都要写。'] : []),
    ...(kind === 'choice' && options.length === 0 ? [`表单项“${label}”没有可选的内容，填不了。`] : []),
    ...(kind === 'table' && columns.length === 0 ? [`表单项“${label}”没有列，填不了。`] : []),
    ...(new Set(names).size < names.length ? [`表单项“${label}”有重复的选项或列。`] : []),
    ...(aimed === undefined ? [] : [`“${aimed}”涉及企业应当报送的数据。企业独立报送，任何表单都不能设这样的项目。`]),
  ];
}
