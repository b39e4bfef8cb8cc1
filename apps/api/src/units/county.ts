import { unitRefOf, type CountyPositions, type Person, type Unit } from '@rectify/domain';
import { readDirectory, type Directory } from '@rectify/persistence';
import type { EntityManager } from 'typeorm';

/** Units, people and who holds the fixed duties: what facts of an issue are written with. */
export interface County {
  readonly units: readonly Unit[];
  readonly persons: readonly Person[];
  readonly positions: CountyPositions;
}

export async function readCounty(manager: EntityManager): Promise<County> {
  const directory = await readDirectory(manager);
  return { units: directory.units, persons: directory.people, positions: positionsOf(directory) };
}

const ofSection = 'industry:';

export function positionsOf({ units, positions }: Directory): CountyPositions {
  const refs = new Map(units.map((unit) => [unit.id, unitRefOf(unit)]));
  const holder = (key: string) => refs.get(positions.find((position) => position.key === key)?.unitId ?? '') ?? null;
  const departments = positions.flatMap(({ key, unitId }) => {
    const department = key.startsWith(ofSection) ? refs.get(unitId) : undefined;
    return department ? [[key.slice(ofSection.length), department] as const] : [];
  });
  return {
    office: holder('office'),
    statisticsBureau: holder('statisticsBureau'),
    supervisionOffice: holder('supervisionOffice'),
    reformBureau: holder('reformBureau'),
    industryDepartments: Object.fromEntries(departments),
    defaultIndustryDepartment: holder('industry'),
  };
}
