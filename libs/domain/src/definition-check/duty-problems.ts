import type { Definition, Stage } from '../definition/definition';
import type { Duty, Role, UnitRelation } from '../definition/parts';
import type { UnitRef } from '../issue/facts';
import type { DefinitionProblem } from './problem';

/** Who holds which roles in which unit today, and which unit holds each fixed 职责; a relation left out depends on the issue. */
export interface DutyDirectory {
  readonly people: readonly { readonly id: string; readonly unitId: string; readonly roles: readonly Role[] }[];
  readonly positions: Partial<Readonly<Record<UnitRelation, UnitRef | null>>>;
}

/** 职责 that nobody in the county holds today. Posts are filled again, so it is for a person to judge. */
export function dutyProblems({ stages }: Definition, directory: DutyDirectory): readonly DefinitionProblem[] {
  return stages.flatMap((stage, index) => [
    ...vacancies(stage, stage.duty, `/stages/${index}/duty`, directory),
    ...(stage.duty.some((duty) => isUnset(duty, directory)) ? vacancies(stage, stage.fallback ?? [], `/stages/${index}/fallback`, directory) : []),
  ]);
}

function vacancies(stage: Stage, duties: readonly Duty[], path: string, directory: DutyDirectory): readonly DefinitionProblem[] {
  return duties.flatMap((duty, position): readonly DefinitionProblem[] => {
    const message = vacancyOf(stage, duty, directory);
    return message === undefined ? [] : [{ path: `${path}/${position}`, message, severity: 'warning' }];
  });
}

const isUnset = ({ relation }: Duty, { positions }: DutyDirectory): boolean => relation in positions && positions[relation as UnitRelation] === null;

function vacancyOf({ name }: Stage, duty: Duty, { people, positions }: DutyDirectory): string | undefined {
  if (duty.relation === 'namedPerson') {
    const isThere = people.some(({ id, unitId }) => id === duty.person.id && unitId === duty.unit.id);
    return isThere ? undefined : `“${name}”指定的${duty.person.name}现在不在${duty.unit.name}。`;
  }
  const unit = duty.relation === 'namedUnit' ? duty.unit : positions[duty.relation];
  if (unit === undefined) return undefined;
  if (unit === null) return `“${name}”的承办单位在本县还没有设定。`;
  return people.some(({ unitId, roles }) => unitId === unit.id && roles.includes(duty.role)) ? undefined : `“${name}”的职责，${unit.name}今天没有人承担。`;
}
