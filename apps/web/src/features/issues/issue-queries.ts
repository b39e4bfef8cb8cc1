import type { BatchList, EventList, IssueList, IssueView, StatusList } from '@rectify/contracts';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { request, withQuery } from '../../api/request';
import type { Filters } from './filters';

export const issuesKey = ['issues'] as const;
export const issueKey = (id: string) => ['issue', id] as const;
export const batchesKey = ['batches'] as const;

export const issueQuery = (id: string) => ({
  queryKey: issueKey(id),
  queryFn: () => request<IssueView>(`/issues/${encodeURIComponent(id)}`),
});

export function useIssue(id: string) {
  return useQuery(issueQuery(id));
}

/** The story hangs below its issue, so that news of the issue renews both. */
export function useEvents(id: string) {
  return useQuery({
    queryKey: [...issueKey(id), 'events'],
    queryFn: () => request<EventList>(`/issues/${encodeURIComponent(id)}/events`),
  });
}

export function useIssues(filters: Filters) {
  return useInfiniteQuery({
    queryKey: [...issuesKey, filters],
    queryFn: ({ pageParam }) => request<IssueList>(withQuery('/issues', { ...filters, cursor: pageParam, limit: 50 })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });
}

/** 流程状态 to filter by: a definition may name one of its own. */
export function useStatuses() {
  return useQuery({ queryKey: ['statuses'], queryFn: () => request<StatusList>('/issues/statuses'), staleTime: 60_000 });
}

export function useBatches() {
  return useQuery({ queryKey: batchesKey, queryFn: () => request<BatchList>('/batches'), staleTime: 60_000 });
}
