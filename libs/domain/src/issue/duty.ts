import { type Definition, type Duty, type Role, type Stage, stageOf, type UnitRelation } from '../definition';
import type { Actor } from './actor';
import { planBy, type IssueFacts, type PersonRef, type UnitRef } from './facts';
import type { Issue, OpenTask } from './issue';
import { refuse, type Refusal } from './refusal';
import type { Signature } from './signature';

/** Someone who holds a task: whoever has the role in the unit, or one person. */
export type Holder = { readonly unitId: string; readonly role: Role } | { readonly personId: string };

/** The holder's key in signatures and inbox tables: `unit:<id>:<role>` or `person:<id>`. */
export function holderKey(holder: Holder): string {
  return 'personId' in holder ? `person:${holder.personId}` : `unit:${holder.unitId}:${holder.role}`;
}

/** The units (or leaders) that stand in this relation to the issue, seen from one branch. */
export function unitsIn(relation: UnitRelation, facts: IssueFacts, unitId: string | null): readonly UnitRef[] {
  const { positions } = facts;
  const one = (unit: UnitRef | null | undefined) => (unit ? [unit] : []);
  switch (relation) {
    case 'responsibleUnit':
      return unitId ? facts.responsibleUnits.filter((unit) => unit.id === unitId) : facts.responsibleUnits;
    case 'leadUnit':
      return one(facts.leadUnits[0]);
    case 'planOwner':
      return one(planBy(facts) === 'leadUnit' ? facts.leadUnits[0] : facts.responsibleUnits[0]);
    case 'office':
      return one(positions.office);
    case 'industryDepartment':
      return one(positions.industryDepartment);
    case 'reformBureau':
      return one(positions.reformBureau);
    case 'supervisionOffice':
      return one(positions.supervisionOffice ?? positions.office);
    case 'statisticsBureau':
      return one(positions.statisticsBureau);
    case 'responsibleLeader':
      return [];
  }
}

/** The units whose people hold this duty, seen from one branch; none for leaders. */
export function unitsOn(duty: Duty, facts: IssueFacts, unitId: string | null): readonly UnitRef[] {
  return duty.relation === 'namedUnit' || duty.relation === 'namedPerson' ? [duty.unit] : unitsIn(duty.relation, facts, unitId);
}

/** Everyone who holds this duty in the issue, seen from one branch. */
export function holdersBy(duty: Duty, facts: IssueFacts, unitId: string | null): readonly Holder[] {
  if (duty.relation === 'responsibleLeader') return facts.leaders.map((leader: PersonRef) => ({ personId: leader.id }));
  if (duty.relation === 'namedPerson') return [{ personId: duty.person.id }];
  return unitsOn(duty, facts, unitId).map((unit) => ({ unitId: unit.id, role: duty.role }));
}

/** The duties that hold a stage here: its own, or the fall-back where the county has no unit for these. */
export function dutiesOf({ duty, fallback }: Pick<Stage, 'duty' | 'fallback'>, facts: IssueFacts, unitId: string | null): readonly Duty[] {
  return fallback && !duty.some((each) => holdersBy(each, facts, unitId).length > 0) ? fallback : duty;
}

/** The units whose people are on duty, also where these are named; leaders have none. */
export function unitsOnDuty(stage: Pick<Stage, 'duty' | 'fallback'>, facts: IssueFacts, unitId: string | null): readonly UnitRef[] {
  const units = dutiesOf(stage, facts, unitId).flatMap((duty) => unitsOn(duty, facts, unitId));
  return units.filter((unit, position) => units.findIndex(({ id }) => id === unit.id) === position);
}

/** Everyone who holds a task of this stage on this branch. */
export function holdersOf(stage: Stage, facts: IssueFacts, unitId: string | null): readonly Holder[] {
  return dutiesOf(stage, facts, unitId).flatMap((duty) => holdersBy(duty, facts, unitId));
}

export function isHeldBy(holders: readonly Holder[], actor: Actor): boolean {
  return holders.some((holder) =>
    'personId' in holder
      ? holder.personId === actor.personId || (actor.standsInFor ?? []).includes(holder.personId)
      : holder.unitId === actor.unitId && actor.roles.includes(holder.role),
  );
}

/** May this person act on the task at all? */
export function notOnDuty(definition: Definition, issue: Issue, task: OpenTask, actor: Actor): Refusal | undefined {
  const stage = stageOf(definition, task.stage);
  if (isHeldBy(holdersOf(stage, issue.facts, task.unitId), actor)) return undefined;
  return refuse('NOT_YOUR_TASK', `“${stage.name}”不在您的职责内，由${dutyInWords(stage, issue.facts, task.unitId)}办理。`);
}

/** May this person complete the task (some on duty only prepare it)? */
export function mayNotComplete(definition: Definition, issue: Issue, task: OpenTask, actor: Actor): Refusal | undefined {
  const stage = stageOf(definition, task.stage);
  const outsider = notOnDuty(definition, issue, task, actor);
  if (outsider || !stage.completedBy) return outsider;
  if (stage.completedBy.some((role) => actor.roles.includes(role))) return undefined;
  return refuse('NOT_YOUR_TASK', `“${stage.name}”须由${stage.completedBy.map(roleName).join('或')}提交。`);
}

/** Everyone whose act this is: the person, and the delegate who acts for them. */
export function peopleBehind({ personId, delegate }: Actor): readonly string[] {
  return delegate ? [personId, delegate.personId] : [personId];
}

/** Both names, where somebody acts for another. */
export function actorName({ name, delegate }: Actor): string {
  return delegate ? `${name}（受委托人${delegate.name}）` : name;
}

/** The verifier is never the doer, and one person signs at most one level of an issue. */
export function mayNotVerify(issue: Issue, task: OpenTask, actor: Actor): Refusal | undefined {
  const people = peopleBehind(actor);
  if (issue.doers.some((doer) => people.includes(doer))) {
    return refuse('VERIFIER_IS_DOER', '您参与过本问题的整改，不能再审核自己的工作，请由本单位其他审核人员办理。');
  }
  const signed = issue.signatures.find((each) => each.stage !== task.stage && signers(each).some((person) => people.includes(person)));
  return signed && refuse('ALREADY_SIGNED', '您已在本问题的另一级签过意见，一人只签一级，请由其他人员办理。');
}

const signers = ({ personId, delegateId }: Signature) => (delegateId ? [personId, delegateId] : [personId]);

/** Does a signature of this person, or of the delegate who acts, count in the issue? */
export function hasSigned(issue: Issue, actor: Actor): boolean {
  const people = peopleBehind(actor);
  return issue.signatures.some((each) => signers(each).some((person) => people.includes(person)));
}

/** The same rule from the other side: whose signature counts takes no part in the work it attests. */
export function mayNotWork(issue: Issue, actor: Actor): Refusal | undefined {
  return hasSigned(issue, actor) ? refuse('VERIFIER_IS_DOER', '您已在本问题签过审核意见，不能再办理整改，请由本单位其他人员办理。') : undefined;
}

function dutyInWords(stage: Stage, facts: IssueFacts, unitId: string | null): string {
  return dutyWords(stage, facts, unitId).join('、') || '尚未确定的单位';
}

/** Who holds a task of this stage, in words: “青栎镇人民政府经办人”. */
export function dutyWords(stage: Stage, facts: IssueFacts, unitId: string | null): readonly string[] {
  const words = dutiesOf(stage, facts, unitId).flatMap((duty) => {
    if (duty.relation === 'responsibleLeader') return facts.leaders.map((leader) => `责任领导${leader.name}`);
    if (duty.relation === 'namedPerson') return [`${duty.unit.name}${duty.person.name}`];
    return unitsOn(duty, facts, unitId).map((unit) => `${unit.name}${roleName(duty.role)}`);
  });
  return [...new Set(words)];
}

const roleNames: Readonly<Record<Role, string>> = {
  handler: '经办人',
  head: '主要负责人',
  townshipReviewer: '乡镇审核人员',
  departmentReviewer: '部门审核人员',
  reformReviewer: '发改审核人员',
  statisticsReviewer: '统计审核人员',
  officeClerk: '整改办经办人',
  supervisor: '督办员',
  leader: '责任领导',
  systemAdministrator: '系统管理员',
  securityAdministrator: '安全管理员',
  auditAdministrator: '审计管理员',
};

/** 角色 in words. */
export function roleName(role: Role): string {
  return roleNames[role];
}
