import type { Definition } from '../definition/definition';
import { formFieldProblems } from '../form-field/form-field-problems';
import type { DefinitionProblem } from './problem';

/** What is wrong with 表单项 of the stages. */
export function fieldProblems({ stages }: Definition): readonly DefinitionProblem[] {
  return stages.flatMap((stage, index) => formFieldProblems(stage, `/stages/${index}`));
}
