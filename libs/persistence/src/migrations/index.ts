export * from './1774000000000-first-record';
