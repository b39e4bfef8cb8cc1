import type { IssueFilters } from '@rectify/contracts';

export type FilterName = keyof IssueFilters;
export const filterNames = ['batch', 'section', 'status', 'light', 'unit', 'leader', 'definition', 'q'] as const satisfies readonly FilterName[];
/** Filters as they stand in the address: what is not known there is left to the server to refuse. */
export type Filters = Readonly<Partial<Record<FilterName, string>>>;

export function filtersOf(parameters: URLSearchParams): Filters {
  const filters: Partial<Record<FilterName, string>> = {};
  for (const name of filterNames) {
    const value = parameters.get(name)?.trim();
    if (value) filters[name] = value;
  }
  return filters;
}

/** The address with one filter changed; empty takes it out. */
export function withFilter(parameters: URLSearchParams, name: FilterName, value: string | undefined): URLSearchParams {
  const next = new URLSearchParams(parameters);
  if (value?.trim()) next.set(name, value.trim());
  else next.delete(name);
  return next;
}
