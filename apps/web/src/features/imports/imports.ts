import type { BatchView, ImportPatch, ImportView, NewBatchBody, OpenImports } from './import-types';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { newKey } from '../../api/idempotency-key';
import { request } from '../../api/request';
import { batchesKey, issuesKey } from '../issues/issue-queries';
import { countsKey, tasksKey } from '../tasks/tasks';

export interface ImportPlace {
  readonly batchId: string;
  readonly importId: string;
}

const importKey = ({ importId }: ImportPlace) => ['import', importId] as const;
const listsOf = (batchId: string) => `/batches/${encodeURIComponent(batchId)}/imports`;
const pathOf = ({ batchId, importId }: ImportPlace) => `${listsOf(batchId)}/${encodeURIComponent(importId)}`;
const openImportsKey = ['open-imports'] as const;

export const createBatch = (body: NewBatchBody): Promise<BatchView> =>
  request('/batches', { method: 'POST', body, idempotencyKey: newKey() });

export function uploadList(batchId: string, file: File): Promise<ImportView> {
  const form = new FormData();
  form.append('file', file);
  return request(listsOf(batchId), { method: 'POST', body: form, idempotencyKey: newKey() });
}

export function useImport(place: ImportPlace) {
  return useQuery({ queryKey: importKey(place), queryFn: () => request<ImportView>(pathOf(place)), staleTime: Infinity });
}

/** Lists of the batch that somebody began and nobody has confirmed. */
export function useOpenImports(batchId: string) {
  return useQuery({
    queryKey: [...openImportsKey, batchId],
    queryFn: () => request<OpenImports>(listsOf(batchId)),
    enabled: batchId !== '',
    staleTime: 0,
  });
}

/** Each decision is kept by the server at once: the draft can be left and found again. */
export function usePatchImport(place: ImportPlace) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (patch: ImportPatch) => request<ImportView>(pathOf(place), { method: 'PATCH', body: patch }),
    onSuccess: (view) => client.setQueryData(importKey(place), view),
  });
}

export function useConfirmImport(place: ImportPlace) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (idempotencyKey: string) => request<ImportView>(`${pathOf(place)}/confirm`, { method: 'POST', idempotencyKey }),
    onSuccess: (view) => {
      client.setQueryData(importKey(place), view);
      for (const queryKey of [issuesKey, batchesKey, tasksKey, countsKey]) void client.invalidateQueries({ queryKey });
    },
  });
}

export function useDiscardImport(place: ImportPlace) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => request<void>(pathOf(place), { method: 'DELETE' }),
    onSuccess: () => client.removeQueries({ queryKey: importKey(place) }),
  });
}
