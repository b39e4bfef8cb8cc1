import type { DraftRowView, ImportView, NewBatch, RowDecisionBody } from '@rectify/contracts';

export type { BatchView, ImportPatch, ImportView, OpenImports } from '@rectify/contracts';
export type NewBatchBody = NewBatch;

export type DraftRow = DraftRowView;
export type Doubt = DraftRow['problems'][number];
/** A way in which a doubt may be answered. */
export type Answer = Doubt['answers'][number];
export type Decision = RowDecisionBody;
export type IntakeField = keyof ImportView['mapping'];
