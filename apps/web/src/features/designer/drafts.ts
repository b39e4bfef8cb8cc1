import type { DefinitionChanges, DefinitionComparison, DefinitionView, DraftPatch, DraftView } from '@rectify/contracts';
import type { Definition } from '@rectify/domain';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { request } from '../../api/request';

const pathOf = (id: string) => `/definitions/drafts/${encodeURIComponent(id)}`;

export const fetchDraft = (id: string): Promise<DraftView> => request(pathOf(id));
export const saveDraft = (id: string, body: DraftPatch): Promise<DraftView> => request(pathOf(id), { method: 'PATCH', body });
const submitDraft = (id: string, note: string): Promise<DraftView> => request(`${pathOf(id)}/submit`, { method: 'POST', body: { note } });

/** A draft as it was when its page was opened: from then on the page knows better. */
export function useOpenedDraft(id: string) {
  return useQuery({ queryKey: ['definitions', 'opened', id], queryFn: () => fetchDraft(id), gcTime: 0, staleTime: Infinity, refetchOnWindowFocus: false });
}

export function useVersion(key: string, version: string) {
  return useQuery({
    queryKey: ['definitions', 'version', key, version],
    queryFn: () => request<DefinitionView>(`/definitions/${encodeURIComponent(key)}/versions/${encodeURIComponent(version)}`),
  });
}

export function useSubmitDraft(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (note: string) => submitDraft(id, note),
    onSuccess: () => client.invalidateQueries({ queryKey: ['definitions'] }),
  });
}

/** What changed between two definitions, in words. */
export function useChanges(from: DefinitionComparison['from'], to: Definition) {
  return useQuery({
    queryKey: ['definition-changes', from, to],
    queryFn: () => request<DefinitionChanges>('/definitions/diff', { method: 'POST', body: { from, to: { definition: to } } satisfies DefinitionComparison }),
    gcTime: 0,
  });
}
