import type { CommandAnswer, IssueCommand, IssueView } from '@rectify/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { keyKeeper } from '../../api/idempotency-key';
import { ProblemError } from '../../api/problem-error';
import { request } from '../../api/request';
import { issueKey, issuesKey } from '../issues/issue-queries';
import { countsKey, tasksKey } from '../tasks/tasks';

/** The same act sent again after a lost connection carries the same key and is applied once. */
export function useCommand(issueId: string) {
  const client = useQueryClient();
  const keys = useRef(keyKeeper());
  return useMutation({
    mutationFn: (command: IssueCommand) =>
      request<CommandAnswer>(`/issues/${encodeURIComponent(issueId)}/commands`, {
        method: 'POST',
        body: command,
        idempotencyKey: keys.current.keyFor(command),
      }),
    retry: (failures, error) => failures < 2 && error instanceof ProblemError && error.mayRetry,
    onSuccess: ({ issue }) => {
      keys.current.forget();
      client.setQueryData<IssueView>(issueKey(issueId), issue);
      renew();
    },
    onError: (error) => {
      // An answer ends the act, even a refusal: the same words may be right later.
      if (error instanceof ProblemError && !error.mayRetry) keys.current.forget();
      if (isStale(error)) renew();
    },
  });

  function renew() {
    for (const queryKey of [issueKey(issueId), issuesKey, tasksKey, countsKey]) void client.invalidateQueries({ queryKey });
  }
}

export const isStale = (error: unknown): boolean => error instanceof ProblemError && error.code === 'STALE_VERSION';
