import { processStatuses, type Stage, type Status } from './definition';

/** 流程状态 that may be met with these stages: those of the process, and before 签批中 those that only they name. */
export function statusesWith(stages: readonly Pick<Stage, 'status'>[]): readonly Status[] {
  const named = stages.map(({ status }) => status).filter((status) => !processStatuses.some((known) => known === status));
  const before = processStatuses.indexOf('签批中');
  return [...processStatuses.slice(0, before), ...new Set(named), ...processStatuses.slice(before)];
}
