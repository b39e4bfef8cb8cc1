import type { DelegationList, DelegationView, NewDelegation } from '@rectify/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { request } from '../../api/request';

const delegationsKey = ['delegations'] as const;

export function useDelegations() {
  return useQuery({ queryKey: delegationsKey, queryFn: () => request<DelegationList>('/delegations'), select: ({ items }) => items });
}

export function useCreateDelegation() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: NewDelegation) => request<DelegationView>('/delegations', { method: 'POST', body }),
    onSuccess: () => client.invalidateQueries({ queryKey: delegationsKey }),
  });
}

export function useRevokeDelegation() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => request<void>(`/delegations/${id}`, { method: 'DELETE' }),
    onSuccess: () => client.invalidateQueries({ queryKey: delegationsKey }),
  });
}
