export * from './calendar';
export * from './deadline-phrase';
export * from './organisation';
export * from './intake';
export * from './definition';
export * from './escalation';
export * from './issue';
