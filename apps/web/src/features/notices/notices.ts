import type { NoticeList } from '@rectify/contracts';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { request, withQuery } from '../../api/request';
import { countsKey } from '../tasks/tasks';

export const noticesKey = ['notices'] as const;

export function useNotices(enabled: boolean, unreadOnly: boolean) {
  return useInfiniteQuery({
    queryKey: [...noticesKey, unreadOnly],
    queryFn: ({ pageParam }) =>
      request<NoticeList>(withQuery('/notices', { unread: unreadOnly ? 'true' : undefined, cursor: pageParam, limit: 30 })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    enabled,
  });
}

/** Marks these as read; all of mine when left out. */
export function useReadNotices() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (ids?: readonly string[]) => request<void>('/notices/read', { method: 'POST', body: ids ? { ids } : {} }),
    onSettled: () =>
      Promise.all([client.invalidateQueries({ queryKey: noticesKey }), client.invalidateQueries({ queryKey: countsKey })]),
  });
}
