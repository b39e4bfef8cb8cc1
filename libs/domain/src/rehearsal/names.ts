import type { Definition, Duty, Role } from '../definition';
import { roleName, type Holder } from '../issue/duty';
import type { IssueFacts, PersonRef, UnitRef } from '../issue/facts';

export interface Names {
  readonly unit: (id: string) => string;
  readonly holder: (holder: Holder) => string;
}

/** What the units and people of one issue are called: from its facts, and from who is named in the definition. */
export function namesOf(definition: Definition, facts: IssueFacts): Names {
  const { positions, leaders, leadUnits, responsibleUnits } = facts;
  const duties = definition.stages.flatMap(({ duty, fallback = [] }) => [...duty, ...fallback]);
  const held = Object.values(positions).filter((unit): unit is UnitRef => !!unit);
  const units = nameById([...duties.flatMap(unitIn), ...held, ...leadUnits, ...responsibleUnits]);
  const people = nameById([...duties.flatMap(personIn), ...leaders]);
  const unit = (id: string) => units.get(id) ?? id;
  return { unit, holder: (holder) => ('personId' in holder ? (people.get(holder.personId) ?? holder.personId) : postName(unit(holder.unitId), holder.role)) };
}

/** 青栎镇经办人; 整改办 is not named twice. */
export function postName(unitName: string, role: Role): string {
  return `${unitName}${role === 'officeClerk' ? '经办人' : roleName(role)}`;
}

const nameById = (all: readonly (UnitRef | PersonRef)[]) => new Map(all.map(({ id, name }) => [id, name]));
const unitIn = (duty: Duty) => (duty.relation === 'namedUnit' || duty.relation === 'namedPerson' ? [duty.unit] : []);
const personIn = (duty: Duty) => (duty.relation === 'namedPerson' ? [duty.person] : []);
