export * from './condition-in-words';
export * from './duty-in-words';
export * from './limit-in-words';
export * from './rung-in-words';
export * from './stage-in-words';
export * from './ticks-in-words';
