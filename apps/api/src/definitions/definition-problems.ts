import type { DefinitionProblemView } from '@rectify/contracts';
import { validateDefinition, type Definition, type DutyDirectory } from '@rectify/domain';
import type { EntityManager } from 'typeorm';
import { readCounty, type County } from '../units/county';

/** What is wrong with a definition in this county today: with its people, its units, and the other processes it begins. */
export async function problemsOf(manager: EntityManager, definition: Definition): Promise<DefinitionProblemView[]> {
  return [...validateDefinition(definition, directoryOf(await readCounty(manager))), ...(await missingProcess(manager, definition))];
}

function directoryOf({ persons, positions }: County): DutyDirectory {
  const { office, statisticsBureau, reformBureau } = positions;
  // Without a 督查室 the office does its work.
  const supervisionOffice = positions.supervisionOffice ?? office;
  return { people: persons.filter(({ active }) => active), positions: { office, statisticsBureau, reformBureau, supervisionOffice } };
}

async function missingProcess(manager: EntityManager, { selfChecks }: Definition): Promise<DefinitionProblemView[]> {
  if (!selfChecks) return [];
  const { key, version } = selfChecks.process;
  const [found] = await manager.query(`select from definition where key = $1 and version = $2`, [key, version]);
  return found ? [] : [{ path: '/selfChecks/process', message: `自查流程“${key}”第${version}版没有发布。`, severity: 'error' }];
}

/** How many of them stand in the way. */
export const errorsIn = (problems: readonly DefinitionProblemView[]): number => problems.filter(({ severity }) => severity === 'error').length;
