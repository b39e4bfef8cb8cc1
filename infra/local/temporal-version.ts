/** Newer patches need a newer Go or do not resolve from the module proxy; infra/temporal-server/go.mod says the same. */
export const TEMPORAL_VERSION = '1.31.2';
export const GO_VERSION = '1.26.4';
export const RELEASES = 'https://github.com/temporalio/temporal/releases/download';
export const programs = ['temporal-server', 'temporal-sql-tool'] as const;
