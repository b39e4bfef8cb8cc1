export type DesignerTab = 'stages' | 'process' | 'notices' | 'orders';
export type InspectorPart = 'basics' | 'duty' | 'condition' | 'ladder' | 'returns' | 'review' | 'fields';

/** Where in the designer a problem is put right. */
export interface ProblemPlace {
  readonly tab: DesignerTab;
  readonly stage: number | null;
  readonly part: InspectorPart | null;
}

const parts: Readonly<Record<string, InspectorPart>> = {
  duty: 'duty', completedBy: 'duty', signatures: 'duty',
  when: 'condition', limit: 'condition',
  ladder: 'ladder',
  returns: 'returns', mayKeepSignatures: 'returns',
  checklist: 'review', requiredEvidence: 'review', onSite: 'review', ticksMeasures: 'review', asks: 'review',
  fields: 'fields',
};

/** The place of a JSON pointer into the definition. */
export function placeOf(path: string): ProblemPlace {
  const [, first = '', second, third = ''] = path.split('/');
  if (first === 'stages') {
    return second === undefined ? { tab: 'stages', stage: null, part: null } : { tab: 'stages', stage: Number(second), part: parts[third] ?? 'basics' };
  }
  if (first === 'groups') return { tab: 'stages', stage: null, part: null };
  if (first === 'orders') return { tab: 'orders', stage: null, part: null };
  return { tab: first === 'notices' ? 'notices' : 'process', stage: null, part: null };
}

/** Does a problem at `path` belong to the control at `control`, or to something within it? */
export const isWithin = (path: string, control: string): boolean => path === control || path.startsWith(`${control}/`);
