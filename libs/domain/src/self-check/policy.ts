import type { DefinitionRef } from '../definition/parts';

/** 举一反三: the process that the self-checks of an issue follow. A definition without it does not offer them. */
export interface SelfCheckPolicy {
  readonly process: DefinitionRef;
}
