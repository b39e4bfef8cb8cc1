import type { Stage, StageGroup } from '@rectify/domain';

export const signatureKinds = ['one', 'everyHolder', 'atLeast'] as const;
export type SignatureKind = (typeof signatureKinds)[number];

export function kindOfSignatures(signatures: Stage['signatures']): SignatureKind {
  if (signatures === undefined) return 'one';
  return signatures === 'everyHolder' ? signatures : 'atLeast';
}

/** 会签: whose signatures a stage needs. */
export function signaturesOf(kind: SignatureKind): Stage['signatures'] {
  if (kind === 'one') return undefined;
  return kind === 'everyHolder' ? kind : { atLeast: 2 };
}

export const completionKinds = ['all', 'any', 'atLeast'] as const;
export type CompletionKind = (typeof completionKinds)[number];

export const kindOfCompletion = (completes: StageGroup['completes']): CompletionKind => (typeof completes === 'string' ? completes : 'atLeast');

export const completionOf = (kind: CompletionKind): StageGroup['completes'] => (kind === 'atLeast' ? { atLeast: 2 } : kind);
