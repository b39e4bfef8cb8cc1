import type { DrillView, NewDrill, RehearsalRequest, RehearsalView } from '@rectify/contracts';
import type { Definition, DefinitionRef } from '@rectify/domain';
import { useMutation } from '@tanstack/react-query';
import { request } from '../../api/request';

/** What is rehearsed: a draft as it was read, or a published version. */
export interface Subject {
  readonly definition: Definition;
  readonly ref: DefinitionRef | null;
  /** Where its drill is begun. */
  readonly drillPath: string;
}

export function useRehearsal({ ref, definition }: Subject) {
  return useMutation({
    mutationFn: (asked: Pick<RehearsalRequest, 'facts' | 'scenario'>) =>
      request<RehearsalView>('/definitions/simulate', { method: 'POST', body: { ...(ref ? { ref } : { definition }), ...asked } }),
  });
}

export function useDrill({ drillPath }: Subject) {
  return useMutation({ mutationFn: (body: NewDrill) => request<DrillView>(drillPath, { method: 'POST', body }) });
}
