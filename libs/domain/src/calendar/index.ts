export * from './business-date';
export * from './calendar';
export * from './workdays';
