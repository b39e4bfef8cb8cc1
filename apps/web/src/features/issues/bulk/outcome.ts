import type { BatchAnswer, IssueListItem } from '@rectify/contracts';

export interface Refused {
  readonly id: string;
  readonly code: string;
  readonly finding: string;
  readonly reason: string;
}

export interface Outcome {
  readonly done: number;
  readonly refused: readonly Refused[];
}

/** How many went through, and which did not and why. */
export function outcomeOf(
  chosen: readonly Pick<IssueListItem, 'id' | 'code' | 'finding'>[],
  { items }: BatchAnswer,
): Outcome {
  const refused = items.filter(({ outcome }) => outcome === 'refused').map(({ issueId, detail = '' }): Refused => {
    const issue = chosen.find(({ id }) => id === issueId);
    return { id: issueId, code: issue?.code ?? '', finding: issue?.finding ?? '', reason: detail };
  });
  return { done: items.length - refused.length, refused };
}
