import type { CalendarPreview, CalendarYearView } from '@rectify/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { request } from '../../api/request';
import { issuesKey } from '../issues/issue-queries';
import { countsKey, tasksKey } from '../tasks/tasks';

const calendarKey = (year: number) => ['calendar', year] as const;
// Milliseconds: as long as issues are being brought to a new version.
const WATCHING = 1500;

export function useCalendarYear(year: number) {
  return useQuery({
    queryKey: calendarKey(year),
    queryFn: () => request<CalendarYearView>(`/calendars/${year}`),
    refetchInterval: ({ state }) => (state.data && state.data.pending > 0 ? WATCHING : false),
  });
}

export function usePreview(year: number) {
  return useMutation({
    mutationFn: (text: string) => request<CalendarPreview>(`/calendars/${year}/preview`, { method: 'POST', body: { text } }),
  });
}

export function usePublish(year: number) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (text: string) => request<CalendarYearView>(`/calendars/${year}`, { method: 'PUT', body: { text } }),
    onSuccess: (view) => {
      client.setQueryData(calendarKey(year), view);
      for (const queryKey of [issuesKey, tasksKey, countsKey]) void client.invalidateQueries({ queryKey });
    },
  });
}
