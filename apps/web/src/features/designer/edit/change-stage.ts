import type { Definition, Stage } from '@rectify/domain';

/** The definition with one 环节 changed; what is set to `undefined` is left out. */
export function changeStage(definition: Definition, index: number, change: Partial<Stage>): Definition {
  return { ...definition, stages: definition.stages.map((stage, position) => (position === index ? said({ ...stage, ...change }) : stage)) };
}

/** The same object without what is not said: as JSON has it. */
export function said<Value extends object>(value: Value): Value {
  return Object.fromEntries(Object.entries(value).filter(([, content]) => content !== undefined)) as Value;
}

/** Renames a 环节 for the machine; what pointed to it goes on pointing to it. */
export function renameStageKey(definition: Definition, index: number, key: string): Definition {
  const before = definition.stages[index]?.key;
  const isShared = definition.stages.filter((stage) => stage.key === before).length > 1;
  const renamed = changeStage(definition, index, { key });
  if (before === undefined || isShared) return renamed;
  const follow = (each: string) => (each === before ? key : each);
  return {
    ...renamed,
    stages: renamed.stages.map((stage) => (stage.returns.includes(before) ? { ...stage, returns: stage.returns.map(follow) } : stage)),
    ...(renamed.recheck && { recheck: { ...renamed.recheck, reopensAt: follow(renamed.recheck.reopensAt) } }),
  };
}
