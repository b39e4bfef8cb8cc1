import type { SelfCheckList } from '@rectify/contracts';
import { useQuery } from '@tanstack/react-query';
import { request } from '../../api/request';
import { issuesKey } from '../issues/issue-queries';

/** Hangs below the list of issues, so that news of any self-check renews it. */
export function useSelfChecks(issueId: string, enabled = true) {
  return useQuery({
    queryKey: [...issuesKey, 'self-checks', issueId],
    queryFn: () => request<SelfCheckList>(`/issues/${encodeURIComponent(issueId)}/self-checks`),
    enabled,
  });
}
