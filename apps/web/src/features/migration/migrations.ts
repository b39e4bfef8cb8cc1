import type { Migration, MigrationAnswer, MigrationCandidates, MigrationForesight, MigrationOutlooks } from '@rectify/contracts';
import type { DefinitionRef } from '@rectify/domain';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { keyKeeper } from '../../api/idempotency-key';
import { request, withQuery } from '../../api/request';

const candidatesKey = (ref: DefinitionRef) => ['migration-candidates', ref.key, ref.version] as const;

/** Issues that run on another version of the process. */
export function useCandidates({ key, version }: DefinitionRef, enabled: boolean) {
  return useQuery({
    queryKey: candidatesKey({ key, version }),
    queryFn: () => request<MigrationCandidates>(withQuery('/issues/migrations', { key, version })),
    enabled,
  });
}

/** What would happen to each. */
export function useOutlooks() {
  return useMutation({ mutationFn: (body: MigrationForesight) => request<MigrationOutlooks>('/issues/migrations:preview', { method: 'POST', body }) });
}

/** Does it. Sent again after a lost connection, it carries the same key and happens once. */
export function useMigrate() {
  const client = useQueryClient();
  const keys = useRef(keyKeeper());
  return useMutation({
    mutationFn: (body: Migration) => request<MigrationAnswer>('/issues/migrations', { method: 'POST', body, idempotencyKey: keys.current.keyFor(body) }),
    onSuccess: () => keys.current.forget(),
    onSettled: () => client.invalidateQueries(),
  });
}
