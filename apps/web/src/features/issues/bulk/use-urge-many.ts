import type { BatchAnswer, BatchCommand } from '@rectify/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { keyKeeper } from '../../../api/idempotency-key';
import { ProblemError } from '../../../api/problem-error';
import { request } from '../../../api/request';
import { issueKey, issuesKey } from '../issue-queries';

/** Issues that one request may name. */
export const mostAtOnce = 200;

export interface UrgeMany {
  readonly issueIds: readonly string[];
  readonly message: string;
}

/** 催办 of several issues with one request; sent again after a lost connection it is applied once. */
export function useUrgeMany() {
  const client = useQueryClient();
  const keys = useRef(keyKeeper());
  return useMutation({
    mutationFn: ({ issueIds, message }: UrgeMany) => {
      const body: BatchCommand = { issueIds: [...issueIds], command: { type: 'urge', message } };
      return request<BatchAnswer>('/issues/commands:batch', { method: 'POST', body, idempotencyKey: keys.current.keyFor(body) });
    },
    retry: (failures, error) => failures < 2 && error instanceof ProblemError && error.mayRetry,
    onSuccess: (_, { issueIds }) => {
      keys.current.forget();
      void client.invalidateQueries({ queryKey: issuesKey });
      for (const id of issueIds) void client.invalidateQueries({ queryKey: issueKey(id) });
    },
    onError: (error) => {
      // An answer ends the act, even a refusal: the same words may be right later.
      if (error instanceof ProblemError && !error.mayRetry) keys.current.forget();
    },
  });
}
