import type { LoginBody, Permission, SessionView } from '@rectify/contracts';
import { useQuery } from '@tanstack/react-query';
import { statusOf } from '../../api/problem-error';
import { sessionKey } from '../../api/query-client';
import { request } from '../../api/request';

/** Who is logged in; `null` for nobody. */
export async function fetchSession(): Promise<SessionView | null> {
  try {
    return await request<SessionView>('/session');
  } catch (error) {
    if (statusOf(error) === 401) return null;
    throw error;
  }
}

export const login = (body: LoginBody): Promise<void> => request('/session', { method: 'POST', body });
export const logout = (): Promise<void> => request('/session', { method: 'DELETE' });

export function useSessionQuery() {
  return useQuery({ queryKey: sessionKey, queryFn: fetchSession, staleTime: 5 * 60_000 });
}

/** Inside the shell somebody is always logged in. */
export function useSession(): SessionView {
  const { data } = useSessionQuery();
  if (!data) throw new Error('useSession outside of the shell');
  return data;
}

export function useMay(permission: Permission): boolean {
  return useSession().permissions.includes(permission);
}
