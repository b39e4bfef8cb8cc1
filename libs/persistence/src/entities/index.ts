export * from './organisation';
export * from './reference';
export * from './record';
export * from './read-models';
export * from './outbox';
export * from './delivery';
export * from './orders';
export * from './delegation';
