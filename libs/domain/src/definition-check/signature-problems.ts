import type { Definition, Stage } from '../definition/definition';
import type { Duty } from '../definition/parts';
import type { DefinitionProblem } from './problem';

type Named = Extract<Duty, { readonly relation: 'namedPerson' }>;
const isNamed = (duty: Duty): duty is Named => duty.relation === 'namedPerson';
const signs = ({ act }: Stage): boolean => act === 'review' || act === 'signOff';
const completersOf = ({ duty, completedBy }: Stage): readonly Duty[] => duty.filter(({ role }) => !completedBy || completedBy.includes(role));

/** Signatures that nobody can give: too many for those named, or of one person at two levels. */
export function signatureProblems({ stages }: Definition): readonly DefinitionProblem[] {
  return stages.flatMap((stage, index) => [...countProblems(stage, index), ...sameSignerProblems(stages, stage, index)]);
}

function countProblems(stage: Stage, index: number): readonly DefinitionProblem[] {
  const { signatures, name } = stage;
  if (signatures === undefined) return [];
  const error = (message: string): DefinitionProblem => ({ path: `/stages/${index}/signatures`, message, severity: 'error' });
  if (!signs(stage)) return [error(`“${name}”不是审核或签批环节，不能要求几个人签名。`)];
  if (signatures === 'everyHolder') return [];
  const { atLeast } = signatures;
  if (!(Number.isInteger(atLeast) && atLeast >= 1)) return [error(`“${name}”至少要有1人签名。`)];
  const duties = completersOf(stage);
  const people = new Set(duties.filter(isNamed).map(({ person }) => person.id)).size;
  return duties.length > 0 && duties.every(isNamed) && atLeast > people ? [error(`“${name}”要${atLeast}人签名，指定的只有${people}人。`)] : [];
}

function sameSignerProblems(stages: readonly Stage[], stage: Stage, index: number): readonly DefinitionProblem[] {
  if (!signs(stage)) return [];
  const earlier = stages.slice(0, index).filter(signs);
  return stage.duty.flatMap((duty, position): readonly DefinitionProblem[] => {
    if (!isNamed(duty)) return [];
    const other = earlier.find((each) => each.duty.some((one) => isNamed(one) && one.person.id === duty.person.id));
    if (!other) return [];
    const isStuck = [stage, other].every((each) => !each.when && !each.group && isOnly(each, duty));
    const path = `/stages/${index}/duty/${position}`;
    return [
      isStuck
        ? { path, message: `“${other.name}”和“${stage.name}”都只有${duty.person.name}一人，一人只签一级，问题会停在这里。`, severity: 'error' }
        : { path, message: `${duty.person.name}已在“${other.name}”签名的，不能再签“${stage.name}”：一人只签一级。`, severity: 'warning' },
    ];
  });
}

const isOnly = (stage: Stage, { person }: Named): boolean => completersOf(stage).every((each) => isNamed(each) && each.person.id === person.id);
