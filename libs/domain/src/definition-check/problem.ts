/** What is wrong with a definition: a JSON-pointer path and a Chinese sentence. */
export interface DefinitionProblem {
  readonly path: string;
  readonly message: string;
  /** An error keeps the definition from being published, a warning is for a person to judge. */
  readonly severity: 'error' | 'warning';
}

/** What one rule finds; which kind it is, is said where the rules are put together. */
export type Finding = Omit<DefinitionProblem, 'severity'>;
