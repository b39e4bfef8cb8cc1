export * from './field-value';
export { fieldsRefusal } from './fields-refusal';
export * from './answered-fields';
export * from './answers-in-words';
export * from './aims-at-enterprise';
export * from './form-field-problems';
export * from './filled-form';
export * from './example-values';
