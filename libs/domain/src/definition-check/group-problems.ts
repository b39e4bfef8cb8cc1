import type { Definition, Stage, StageGroup } from '../definition/definition';
import type { DefinitionProblem } from './problem';

const error = (path: string, message: string): DefinitionProblem => ({ path, message, severity: 'error' });
const warning = (path: string, message: string): DefinitionProblem => ({ path, message, severity: 'warning' });

/** What is wrong with 并行环节组 of a definition. */
export function groupProblems(definition: Definition): readonly DefinitionProblem[] {
  const groups = definition.groups ?? [];
  const keys = groups.map(({ key }) => key);
  return [
    ...definition.stages.flatMap((stage, index) => memberProblems(definition, stage, index, keys)),
    ...groups.flatMap((group, index) => [
      ...(keys.indexOf(group.key) === index ? [] : [error(`/groups/${index}/key`, `并行组标识“${group.key}”重复。`)]),
      ...membershipProblems(definition, group, index),
    ]),
  ];
}

function memberProblems({ stages }: Definition, stage: Stage, index: number, keys: readonly string[]): readonly DefinitionProblem[] {
  const { group, name } = stage;
  if (group === undefined) return [];
  const path = `/stages/${index}`;
  const isParted = stages.slice(0, index).some((each) => each.group === group) && stages[index - 1]?.group !== group;
  return [
    ...(keys.includes(group) ? [] : [error(`${path}/group`, `“${name}”所在的并行组“${group}”没有定义。`)]),
    ...(stage.act === 'review' && stage.each === 'issue' ? [] : [error(`${path}/group`, `“${name}”不能放进并行组：只有按问题办理的审核环节可以并行。`)]),
    ...(isParted ? [error(`${path}/group`, `“${name}”与并行组的其他环节不相连，同一组的环节应当挨在一起。`)] : []),
    ...stage.returns.flatMap((key, position) =>
      stages.some((each) => each.key === key && each.group === group) ? [error(`${path}/returns/${position}`, `“${name}”不能退回到同一并行组的环节。`)] : [],
    ),
  ];
}

function membershipProblems({ stages }: Definition, group: StageGroup, index: number): readonly DefinitionProblem[] {
  const path = `/groups/${index}`;
  const { name, completes } = group;
  const members = stages.filter((stage) => stage.group === group.key);
  const needed = typeof completes === 'object' ? completes.atLeast : 1;
  const always = members.filter(({ when }) => !when).length;
  if (members.length === 0) return [warning(path, `并行组“${name}”没有环节。`)];
  return [
    ...(members.length === 1 ? [error(path, `并行组“${name}”只有一个环节，至少要有两个。`)] : []),
    ...(Number.isInteger(needed) && needed >= 1 ? [] : [error(`${path}/completes`, `并行组“${name}”至少要有一个环节通过。`)]),
    ...(needed > members.length ? [error(`${path}/completes`, `并行组“${name}”要${needed}个环节通过，只有${members.length}个环节。`)] : []),
    ...(always === 0 ? [warning(path, `并行组“${name}”的环节都带条件，可能一个也不适用，问题会跳过整组。`)] : []),
  ];
}
