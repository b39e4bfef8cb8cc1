import { isSideBySide, segmentsOf, type Definition, type Stage } from '@rectify/domain';

/** A block of the picture: one 环节, those that every unit walks through, or those that stand side by side. */
export interface Block {
  readonly kind: 'single' | 'branches' | 'group';
  readonly stages: readonly { readonly stage: Stage; readonly index: number }[];
}

/** The process as blocks in a row; there is nothing else to draw, so it cannot be drawn wrong. */
export function blocksOf(definition: Definition): readonly Block[] {
  const placed = definition.stages.map((stage, index) => ({ stage, index }));
  const assignments = placed.filter(({ stage }) => stage.act === 'assign').map((each): Block => ({ kind: 'single', stages: [each] }));
  const segments = segmentsOf(definition).map((segment): Block => {
    const stages = placed.filter(({ stage }) => segment.includes(stage));
    if (isSideBySide(segment)) return { kind: 'group', stages };
    return { kind: segment[0]?.each === 'responsibleUnit' ? 'branches' : 'single', stages };
  });
  return [...assignments, ...segments];
}
