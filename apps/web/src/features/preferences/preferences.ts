import type { PreferencesBody, PreferencesView } from '@rectify/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { request } from '../../api/request';

const preferencesKey = ['preferences'] as const;

export function usePreferences() {
  return useQuery({ queryKey: preferencesKey, queryFn: () => request<PreferencesView>('/preferences') });
}

export function useChangePreferences() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: PreferencesBody) => request<PreferencesView>('/preferences', { method: 'PUT', body }),
    onSuccess: (view) => client.setQueryData<PreferencesView>(preferencesKey, view),
  });
}

type Channel = 'mail' | 'chat';

/** The whole of what is chosen, with one switch turned. */
export function withChannel(view: PreferencesView, key: string, channel: Channel, on: boolean): PreferencesBody {
  const choices = view.groups.map((group) => {
    const { mail, chat } = group;
    return [group.key, group.key === key ? { mail, chat, [channel]: on } : { mail, chat }] as const;
  });
  return { groups: Object.fromEntries(choices) as PreferencesBody['groups'], morningDigest: view.morningDigest ?? true };
}

export function withMorning(view: PreferencesView, on: boolean): PreferencesBody {
  return { ...withChannel(view, '', 'mail', true), morningDigest: on };
}
