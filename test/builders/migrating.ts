import { statisticsInspection } from '@rectify/definitions';
import { previewMigration, isRefusal, type Definition, type Issue, type MigrationPreview, type Stage, type StageMap } from '@rectify/domain';
import type { Act } from './acts';
import { calendar2026 } from './calendar-2026';
import { moment } from './moment';
import { officeClerk } from './people';

/** The definition with one stage changed, as its next version. */
export function nextVersion(change: (stage: Stage) => Stage | readonly Stage[], changes: Partial<Definition> = {}, definition: Definition = statisticsInspection): Definition {
  return { ...definition, version: definition.version + 1, ...changes, stages: definition.stages.flatMap(change) };
}

export const changing = (key: string, changes: Partial<Stage>) => (stage: Stage): Stage => (stage.key === key ? { ...stage, ...changes } : stage);

/** 流程迁移 */
export const migrates = (to: Definition, stageMap?: StageMap, reason = '新版流程已发布'): Act => () => ({ type: 'migrate', to, reason, ...(stageMap && { stageMap }) });

/** 迁移预览 */
export function previewed(issue: Issue, to: Definition, at: string, stageMap?: StageMap, from: Definition = statisticsInspection): MigrationPreview {
  const preview = previewMigration(from, calendar2026, issue, { type: 'migrate', to, reason: '新版流程已发布', ...(stageMap && { stageMap }) }, { actor: officeClerk, now: moment(at) });
  if (isRefusal(preview)) throw new Error(`${preview.code}: ${preview.message}`);
  return preview;
}
