import type { Limit } from '../parts';

/** 时限 in words: “5个工作日”, “到整改时限为止，至少3个工作日”. */
export function limitInWords(limit: Limit): string {
  if ('workdays' in limit) return `${limit.workdays}个工作日`;
  if ('days' in limit) return `${limit.days}天`;
  if ('until' in limit) return `到整改时限为止，至少${limit.atLeastWorkdays}个工作日`;
  return `到整改时限的${percent(limit.shareOfDeadline)}，至少${limit.atLeastWorkdays}个工作日`;
}

/** 0.5 as “50%”. */
export function percent(share: number): string {
  return `${Number((share * 100).toFixed(6))}%`;
}
