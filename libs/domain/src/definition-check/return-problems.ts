import type { Definition } from '../definition/definition';
import type { DefinitionProblem } from './problem';

/**
 * 从退回级重审 goes past the levels between. Where one of them was told to have several people sign, what is changed afterwards
 * passes without those signatures; a county may want that for slips of the pen, so it is for a person to judge.
 */
export function returnProblems({ stages }: Definition): readonly DefinitionProblem[] {
  return stages.flatMap((stage, index) => {
    if (!stage.mayKeepSignatures) return [];
    return stage.returns.flatMap((key, position): readonly DefinitionProblem[] => {
      const to = stages.findIndex((each) => each.key === key);
      const target = stages[to];
      const passed = target ? stages.slice(to + 1, index).filter(({ act, signatures }) => act === 'review' && signatures !== undefined) : [];
      if (!target || passed.length === 0) return [];
      const names = passed.map(({ name }) => name).join('、');
      return [{ path: `/stages/${index}/returns/${position}`, message: `“${stage.name}”退回到“${target.name}”可以只从退回级重审，改过的内容不再经“${names}”会签。`, severity: 'warning' }];
    });
  });
}
