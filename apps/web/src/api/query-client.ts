import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ProblemError, statusOf } from './problem-error';

export const sessionKey = ['session'] as const;

/** A session that ran out shows the login page; what was typed is in the local drafts. */
const onError = (error: unknown) => {
  if (statusOf(error) === 401) queryClient.setQueryData(sessionKey, null);
};
const retry = (failures: number, error: unknown) => failures < 2 && (!(error instanceof ProblemError) || error.mayRetry);

export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError }),
  mutationCache: new MutationCache({ onError }),
  defaultOptions: {
    queries: { retry, staleTime: 15_000, networkMode: 'always' },
    mutations: { networkMode: 'always' },
  },
});
