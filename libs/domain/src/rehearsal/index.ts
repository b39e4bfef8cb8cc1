export * from './scenario';
export * from './reached-stages';
export * from './return-route';
export * from './rehearse';
export { type RehearsalStep } from './steps';
export { type StepKind } from './step-words';
export * from './rests';
