import type { Duty, Role, Stage } from '../definition';
import type { Actor } from '../issue/actor';
import { dutiesOf, unitsOn } from '../issue/duty';
import type { IssueFacts, UnitRef } from '../issue/facts';
import type { Issue, OpenTask } from '../issue/issue';
import { postName } from './names';

const someOffice: UnitRef = { id: 'office', name: '整改办', kind: 'department' };
const levels: readonly Stage['act'][] = ['review', 'signOff', 'recheck'];

/** Somebody of the unit with the role: `level` tells those apart who sign different levels, `which` those who sign the same. */
export function personIn(unit: UnitRef, role: Role, level = '0', which = 1): Actor {
  const name = postName(unit.name, role);
  return {
    personId: `person:${unit.id}:${role}:${level}:${which}`, name: which === 1 ? name : `${name}（第${which}人）`,
    unitId: unit.id, unitName: unit.name, roles: [role],
  };
}

/** 整改办 registers and assigns. */
export function officeOf({ positions }: IssueFacts): Actor {
  return personIn(positions.office ?? someOffice, 'officeClerk');
}

/** Everybody who could complete a task of this stage, invented from its duties; leaders and named people are themselves. */
export function castOf(stage: Stage, issue: Issue, { unitId }: Pick<OpenTask, 'unitId'>): readonly Actor[] {
  const duties = dutiesOf(stage, issue.facts, unitId).filter(({ role }) => !stage.completedBy || stage.completedBy.includes(role));
  const level = levels.includes(stage.act) ? stage.key : '0';
  const many = typeof stage.signatures === 'object' ? stage.signatures.atLeast : 1;
  return Array.from({ length: many }, (_, index) => index + 1).flatMap((which) => duties.flatMap((duty) => peopleOn(duty, issue.facts, unitId, level, which)));
}

/** Those who hold one of these duties of the whole issue. */
export function holdersAmong(duties: readonly Duty[], facts: IssueFacts, level: string): readonly Actor[] {
  return duties.flatMap((duty) => peopleOn(duty, facts, null, level, 1));
}

function peopleOn(duty: Duty, facts: IssueFacts, unitId: string | null, level: string, which: number): readonly Actor[] {
  if (duty.relation === 'responsibleLeader') {
    return which > 1 ? [] : facts.leaders.map(({ id, name }) => ({ personId: id, name, unitId: 'leaders', unitName: '责任领导', roles: [duty.role] }));
  }
  if (duty.relation === 'namedPerson') {
    const { person, unit, role } = duty;
    return which > 1 ? [] : [{ personId: person.id, name: person.name, unitId: unit.id, unitName: unit.name, roles: [role] }];
  }
  return unitsOn(duty, facts, unitId).map((unit) => personIn(unit, duty.role, level, which));
}
