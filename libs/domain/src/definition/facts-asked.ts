import type { IssueFacts } from '../issue/facts';
import type { Definition, Stage } from './definition';
import type { Condition } from './parts';

type Fact = Extract<Condition, { fact: string }>['fact'];

/** 分流事实 that may be unknown when an issue is registered, and its name. */
const mayBeUnknown = { amount: '涉及金额', severity: '严重程度' } as const satisfies Partial<Record<Fact, string>>;

/** Every condition of a stage: whether it is walked through, which 必备佐证 it asks for, whether it needs 现场核查. */
export function conditionsOf(stage: Stage): readonly Condition[] {
  const conditions = [stage.when, ...(stage.requiredEvidence ?? []).map(({ when }) => when), stage.onSite?.when];
  return conditions.filter((condition) => condition !== undefined);
}

/** The facts a condition reads. */
export function factsRead(condition: Condition): readonly Fact[] {
  if ('all' in condition) return condition.all.flatMap(factsRead);
  if ('any' in condition) return condition.any.flatMap(factsRead);
  return 'not' in condition ? factsRead(condition.not) : [condition.fact];
}

/** Does the way through this stage, or what it asks for, depend on this fact? */
export function asksAbout(stage: Stage, fact: string): boolean {
  return conditionsOf(stage).flatMap(factsRead).some((read) => read === fact);
}

/** What the definition asks about and nobody has said yet, in words: 涉及金额, 严重程度. */
export function unknownFacts(definition: Definition, facts: IssueFacts): readonly string[] {
  const unknown = (['amount', 'severity'] as const).filter((fact) => facts[fact] === undefined);
  return unknown.filter((fact) => definition.stages.some((stage) => asksAbout(stage, fact))).map((fact) => mayBeUnknown[fact]);
}
