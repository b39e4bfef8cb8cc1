import type { DraftRowView, ImportView, NewBatch, RowDecisionBody } from '@rectify/contracts';

export type { BatchView, ImportPatch, ImportView } from '@rectify/contracts';
export type NewBatchBody = NewBatch;

export type DraftRow = DraftRowView;
export type Doubt = DraftRow['problems'][number];
export type Decision = RowDecisionBody;
export type IntakeField = keyof ImportView['mapping'];
