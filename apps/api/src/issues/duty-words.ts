import { roleName, unitsIn, type IssueFacts, type Stage } from '@rectify/domain';

/** Who holds a task of this stage, in words: “青栎镇人民政府经办人”. */
export function dutyInWords(stage: Stage, facts: IssueFacts, unitId: string | null): string[] {
  const words = stage.duty.flatMap(({ relation, role }) =>
    relation === 'responsibleLeader'
      ? facts.leaders.map((leader) => `责任领导${leader.name}`)
      : unitsIn(relation, facts, unitId).map((unit) => `${unit.name}${roleName(role)}`),
  );
  return [...new Set(words)];
}
