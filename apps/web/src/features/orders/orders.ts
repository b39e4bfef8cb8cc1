import type { ActionView, OrderList, OrderPaper, OrderQueryString } from '@rectify/contracts';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { request, withQuery } from '../../api/request';
import { issuesKey } from '../issues/issue-queries';

export const orderKinds = ['yellow', 'red', 'talk', 'circular', 'accountability'] as const satisfies readonly OrderQueryString['kind'][];
export const orderStates = ['draft', 'served', 'receipted', 'replied', 'closed', 'withdrawn'] as const satisfies readonly OrderQueryString['state'][];

/** Filters as they stand in the address: what is not known there is left to the server to refuse. */
export interface OrderFilters {
  readonly kind?: string;
  readonly state?: string;
}

export function orderFiltersOf(parameters: URLSearchParams): OrderFilters {
  const kind = parameters.get('kind') ?? '';
  const state = parameters.get('state') ?? '';
  return { ...(kind && { kind }), ...(state && { state }) };
}

/** Orders hang below the list of issues, so that news of any issue renews them. */
export function useOrders(filters: OrderFilters) {
  return useInfiniteQuery({
    queryKey: [...issuesKey, 'orders', filters],
    queryFn: ({ pageParam }) => request<OrderList>(withQuery('/orders', { ...filters, cursor: pageParam, limit: 50 })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });
}

export function useOrderPaper(id: string) {
  return useQuery({
    queryKey: [...issuesKey, 'orders', 'paper', id],
    queryFn: () => request<OrderPaper>(`/orders/${encodeURIComponent(id)}`),
  });
}

export const docxOf = (id: string): string => `/api/orders/${encodeURIComponent(id)}.docx`;

/** The id of the order a form acts on; the interface never offers such a form without one. */
export function orderIdOf({ orderId }: ActionView): string {
  if (!orderId) throw new Error('an act on an order needs the order');
  return orderId;
}
