import type { Definition, Stage } from '../definition/definition';

/** The key of the 回头看 stage in tasks, events and ladders; no stage of a definition may bear it. */
export const RECHECK = 'recheck';

const made = new WeakMap<Definition, Stage>();

/** 回头看 seen as a stage, so that its task has holders, a term and a ladder like any other. */
export function recheckStageOf(definition: Definition): Stage | undefined {
  const { recheck: policy } = definition;
  if (!policy) return undefined;
  const known = made.get(definition);
  if (known) return known;
  const { duty, limit, ladder, checklist } = policy;
  const stage: Stage = {
    key: RECHECK, name: '回头看', status: '回头看中', act: 'recheck', each: 'issue', returns: [], duty, limit, ladder, checklist,
  };
  made.set(definition, stage);
  return stage;
}
