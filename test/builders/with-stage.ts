import { statisticsInspection } from '@rectify/definitions';
import type { Definition, Stage } from '@rectify/domain';

/** The shipped definition with one stage changed. */
export function withStage(key: string, changes: Partial<Stage>, definition: Definition = statisticsInspection): Definition {
  if (!definition.stages.some((stage) => stage.key === key)) throw new Error(`No stage ${key}`);
  return { ...definition, version: 91, stages: definition.stages.map((stage) => (stage.key === key ? { ...stage, ...changes } : stage)) };
}
