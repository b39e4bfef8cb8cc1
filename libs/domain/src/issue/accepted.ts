import type { IssueEvent } from './event';

export interface Accepted {
  readonly events: readonly IssueEvent[];
}
