import type { Stage } from '../definition';

/** How the measures of the plan are ticked, in words. */
export function ticksInWords(ticks: Stage['ticksMeasures']): string {
  if (ticks === undefined) return '不要求逐条勾选';
  return ticks === 'withEvidence' ? '逐条勾选，各附佐证' : '逐条勾选，没勾选的说明原因';
}
