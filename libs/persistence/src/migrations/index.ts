export * from './1774000000000-first-record';
export * from './1774500000000-search-and-waiting';
export * from './1774300000000-delivery';
export * from './1774200000000-orders';
export * from './1774100000000-calendar-adoption';
export * from './1774700000000-delegation';
export * from './1774800000000-definition-drafts';
export * from './1774900000000-county-rules';
