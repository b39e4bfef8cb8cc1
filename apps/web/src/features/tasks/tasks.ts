import type { TaskCounts, TaskItem, TaskList, TaskTab } from '@rectify/contracts';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { request, withQuery } from '../../api/request';

export const tasksKey = ['tasks'] as const;
export const countsKey = ['task-counts'] as const;

/** 待我办 · 待我审 · 待我签 · 关注 · 已办 */
export const taskTabs = ['mine', 'review', 'sign', 'watching', 'done'] as const satisfies readonly TaskTab[];

export const isTaskTab = (text: string | null): text is TaskTab => taskTabs.some((tab) => tab === text);

export function useTaskCounts() {
  return useQuery({ queryKey: countsKey, queryFn: () => request<TaskCounts>('/tasks/counts'), refetchInterval: 120_000 });
}

export function useTasks(tab: TaskTab) {
  return useInfiniteQuery({
    queryKey: [...tasksKey, tab],
    queryFn: ({ pageParam }) => request<TaskList>(withQuery('/tasks', { tab, cursor: pageParam, limit: 50 })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
}

/** What stands in the address for an item of the list. */
export interface Chosen {
  readonly issueId: string;
  readonly taskId: string | null;
}

export const isSame = (one: Chosen, other: Chosen): boolean => one.issueId === other.issueId && one.taskId === other.taskId;

export const itemKey = ({ issueId, taskId }: Chosen): string => `${issueId} ${taskId ?? ''}`;

export type { TaskItem };
