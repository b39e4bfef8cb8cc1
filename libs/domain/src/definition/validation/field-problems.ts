import type { Definition, FormField } from '../definition';
import type { DefinitionProblem } from '../validate-definition';

/** What is wrong with 表单项 of the stages. */
export function fieldProblems({ stages }: Definition): readonly DefinitionProblem[] {
  return stages.flatMap(({ fields = [] }, index) =>
    fields.flatMap((field, position) => {
      const isRepeated = fields.findIndex(({ key }) => key === field.key) !== position;
      const messages = [...(isRepeated ? [`表单项标识“${field.key}”重复。`] : []), ...faultsOf(field)];
      return messages.map((message): DefinitionProblem => ({ path: `/stages/${index}/fields/${position}`, message, severity: 'error' }));
    }),
  );
}

function faultsOf({ kind, label, options = [], columns = [] }: FormField): readonly string[] {
  const names = kind === 'table' ? columns.map(({ key }) => key) : options;
  if (kind === 'choice' && options.length === 0) return [`表单项“${label}”没有可选的内容，填不了。`];
  if (kind === 'table' && columns.length === 0) return [`表单项“${label}”没有列，填不了。`];
  return new Set(names).size < names.length ? [`表单项“${label}”有重复的选项或列。`] : [];
}
