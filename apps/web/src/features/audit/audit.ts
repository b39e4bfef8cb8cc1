import type { AuditList, AuditQueryString, AuditVerification } from '@rectify/contracts';
import { keepPreviousData, useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { request, withQuery } from '../../api/request';

const auditKey = ['audit'] as const;

export const auditAreas = ['definitionDraft', 'definition', 'noticeTemplate', 'countyRule', 'calendar', 'batch', 'import', 'delegation', 'webhook', 'ledger', 'archive', 'audit'] as const satisfies readonly AuditQueryString['area'][];

/** Filters as they stand in the address: what is not known there is left to the server to refuse. */
export interface AuditFilters {
  readonly area?: string;
  readonly from?: string;
  readonly to?: string;
}

export function auditFiltersOf(parameters: URLSearchParams): AuditFilters {
  const set = (['area', 'from', 'to'] as const).flatMap((name) => {
    const value = parameters.get(name);
    return value ? [[name, value]] : [];
  });
  return Object.fromEntries(set) as AuditFilters;
}

export function useAudit(filters: AuditFilters) {
  return useInfiniteQuery({
    queryKey: [...auditKey, filters],
    queryFn: ({ pageParam }) => request<AuditList>(withQuery('/audit', { ...filters, cursor: pageParam, limit: 50 })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });
}

/** 核对全部记录; that it was done is itself on the record. */
export function useVerification() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => request<AuditVerification>('/audit/verify', { method: 'POST' }),
    onSuccess: () => queries.invalidateQueries({ queryKey: auditKey }),
  });
}
