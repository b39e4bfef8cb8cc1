import type { NewWebhook, WebhookDeliveryList, WebhookList, WebhookSecret } from '@rectify/contracts';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { request, withQuery } from '../../api/request';

const webhooksKey = ['webhooks'] as const;
const deliveriesKey = ['webhook-deliveries'] as const;
const pathOf = (id: string) => `/webhooks/${encodeURIComponent(id)}`;

export function useWebhooks(enabled: boolean) {
  return useQuery({ queryKey: webhooksKey, queryFn: () => request<WebhookList>('/webhooks'), enabled });
}

export function useDeliveries(id: string) {
  return useInfiniteQuery({
    queryKey: [...deliveriesKey, id],
    queryFn: ({ pageParam }) => request<WebhookDeliveryList>(withQuery(`${pathOf(id)}/deliveries`, { cursor: pageParam, limit: 30 })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
}

/** Afterwards the lists are asked for again, whatever came of it. */
function useChange<Input, Output>(work: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: work,
    onSettled: () => Promise.all([webhooksKey, deliveriesKey].map((queryKey) => client.invalidateQueries({ queryKey }))),
  });
}

export const useCreateWebhook = () => useChange((body: NewWebhook) => request<WebhookSecret>('/webhooks', { method: 'POST', body }));
export const useSwitchWebhook = () =>
  useChange(({ id, on }: { readonly id: string; readonly on: boolean }) => request<void>(`${pathOf(id)}/${on ? 'enable' : 'disable'}`, { method: 'POST' }));
export const useRotateWebhook = () => useChange((id: string) => request<WebhookSecret>(`${pathOf(id)}/rotate`, { method: 'POST' }));
export const useReplayWebhook = () =>
  useChange(({ id, deliveryId }: { readonly id: string; readonly deliveryId: string }) =>
    request<void>(`${pathOf(id)}/deliveries/${encodeURIComponent(deliveryId)}/replay`, { method: 'POST' }),
  );
