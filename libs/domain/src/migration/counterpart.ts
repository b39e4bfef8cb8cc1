import type { Definition, Stage } from '../definition';
import type { Issue } from '../issue/issue';
import { recheckStageOf, RECHECK } from '../recheck/recheck-stage';
import type { StageMap } from './migrate-command';

/** The stage of the new definition that takes the place of an old one: as the map says, else by its key; 交办 never does. */
export function counterpartOf(to: Definition, key: string, stageMap: StageMap = {}): Stage | undefined {
  if (key === RECHECK) return recheckStageOf(to);
  const wanted = Object.hasOwn(stageMap, key) ? stageMap[key] : key;
  return to.stages.find((stage) => stage.key === wanted && stage.act !== 'assign');
}

/** Open stages for which somebody has to choose where they go on: key and name, each once. */
export function unmappedStages(issue: Issue, to: Definition, stageMap: StageMap = {}): readonly { readonly key: string; readonly name: string }[] {
  const open = issue.tasks.filter(({ stage }) => stage !== RECHECK && !counterpartOf(to, stage, stageMap));
  return [...new Map(open.map(({ stage, stageName }) => [stage, { key: stage, name: stageName }])).values()];
}
