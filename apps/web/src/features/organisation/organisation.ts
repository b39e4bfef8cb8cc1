import type { PersonList, PersonView, UnitList } from '@rectify/contracts';
import { useQuery } from '@tanstack/react-query';
import { request } from '../../api/request';

const stable = 10 * 60_000;

export function useUnits() {
  return useQuery({ queryKey: ['units'], queryFn: () => request<UnitList>('/units'), staleTime: stable, select: ({ items }) => items });
}

export function usePeople() {
  return useQuery({ queryKey: ['people'], queryFn: () => request<PersonList>('/people'), staleTime: stable, select: ({ items }) => items });
}

/** People who may be 责任领导. */
export function useLeaders(): readonly PersonView[] {
  const { data } = usePeople();
  return (data ?? []).filter((person) => person.roles.includes('leader'));
}
