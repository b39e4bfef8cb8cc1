import type { DefinitionChanges, DefinitionComparison, DefinitionList, DraftView, NewDraft } from '@rectify/contracts';
import type { DefinitionRef } from '@rectify/domain';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { request } from '../../api/request';
import { batchesKey } from '../issues/issue-queries';

const definitionsKey = ['definitions'] as const;
const draftKey = (id: string) => [...definitionsKey, 'draft', id] as const;
const draftPath = (id: string) => `/definitions/drafts/${encodeURIComponent(id)}`;

export const versionPath = ({ key, version }: DefinitionRef): string => `/definitions/${encodeURIComponent(key)}/${version}`;

export function useDefinitions(enabled = true) {
  return useQuery({ queryKey: definitionsKey, queryFn: () => request<DefinitionList>('/definitions'), enabled });
}

export function useDraft(id: string) {
  return useQuery({ queryKey: draftKey(id), queryFn: () => request<DraftView>(draftPath(id)) });
}

/** What a draft changes, in words, against the version it is based on. */
export function useDraftChanges(draft: DraftView | undefined) {
  return useQuery({
    queryKey: [...definitionsKey, 'diff', draft?.id, draft?.revision],
    queryFn: () => {
      const body: DefinitionComparison = { from: draft!.basedOn, to: { definition: draft!.definition } };
      return request<DefinitionChanges>('/definitions/diff', { method: 'POST', body });
    },
    enabled: draft !== undefined,
  });
}

/** Afterwards the lists are asked for again, whatever came of it; nobody waits for them, for what was clicked may leave the page with them. */
function useChange<Input, Output>(work: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: work,
    onSettled: () => [definitionsKey, batchesKey].forEach((queryKey) => void client.invalidateQueries({ queryKey })),
  });
}

const step = (id: string, name: string, body?: object) => request<DraftView>(`${draftPath(id)}/${name}`, { method: 'POST', ...(body && { body }) });

export const useCreateDraft = () => useChange((body: NewDraft) => request<DraftView>('/definitions/drafts', { method: 'POST', body }));
export const useDiscardDraft = () => useChange((id: string) => request<void>(draftPath(id), { method: 'DELETE' }));
export const useWithdrawDraft = () => useChange((id: string) => step(id, 'withdraw'));
export const useRebaseDraft = () => useChange(({ id, version }: { readonly id: string; readonly version: number }) => step(id, 'rebase', { version }));
/** Of the revision that was read, no other. */
export const usePublishDraft = () =>
  useChange(({ id, revision }: Pick<DraftView, 'id' | 'revision'>) => step(id, 'publish', { expectedRevision: revision }));
export const useRejectDraft = () => useChange(({ id, reason }: { readonly id: string; readonly reason: string }) => step(id, 'reject', { reason }));
export const useDeleteVersion = () =>
  useChange(({ key, version }: DefinitionRef) => request<void>(`/definitions/${encodeURIComponent(key)}/versions/${version}`, { method: 'DELETE' }));
