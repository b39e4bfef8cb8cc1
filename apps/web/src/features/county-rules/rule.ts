import type { CountyRuleKind, CountyRuleProposal } from '@rectify/contracts';

/** A rule without the words that go with a proposal. */
export type Rule = { readonly [Kind in CountyRuleKind]: Pick<Extract<CountyRuleProposal, { kind: Kind }>, 'kind' | 'body'> }[CountyRuleKind];
