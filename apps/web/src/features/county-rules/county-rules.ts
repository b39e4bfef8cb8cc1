import type { CountyRuleKind, CountyRuleList, CountyRulePreview, CountyRuleProposal, CountyRuleView } from '@rectify/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { request } from '../../api/request';

const rulesKey = ['county-rules'] as const;

export function useRules(kind: CountyRuleKind) {
  return useQuery({ queryKey: [...rulesKey, kind], queryFn: () => request<CountyRuleList>(`/county-rules/${kind}`) });
}

export function usePreview() {
  return useMutation({ mutationFn: (body: CountyRuleProposal) => request<CountyRulePreview>('/county-rules/preview', { method: 'POST', body }) });
}

export function usePropose() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: CountyRuleProposal) => request<CountyRuleView>('/county-rules', { method: 'POST', body }),
    onSettled: () => client.invalidateQueries({ queryKey: rulesKey }),
  });
}

export type Decision = { readonly act: 'approve' | 'withdraw' } | { readonly act: 'reject'; readonly reason: string };

export function useDecide(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (decision: Decision) =>
      request<CountyRuleView>(`/county-rules/${id}/${decision.act}`, { method: 'POST', body: decision.act === 'reject' ? { reason: decision.reason } : {} }),
    // 单位工作日 move deadlines everywhere.
    onSettled: () => client.invalidateQueries(),
  });
}
