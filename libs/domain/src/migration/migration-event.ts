import type { ChecklistItem } from '../definition';
import type { DefinitionRef } from '../definition/parts';
import type { StandingDate } from '../issue/adopt-calendar-event';
import type { Holder } from '../issue/duty';
import type { ReturnNote, Term } from '../issue/term';

/** A definition as it was named then. */
export interface NamedDefinition extends DefinitionRef {
  readonly name: string;
}

/** An open task that goes on at the same stage, with the term the new definition gives it. */
export interface KeptTask {
  readonly taskId: string;
  readonly stageName: string;
  readonly unitId: string | null;
  readonly before: StandingDate;
  readonly term: Term;
  /** One more than before when the due day moved. */
  readonly deadlineVersion: number;
  readonly returned?: ReturnNote;
}

/** An open task that ends here; `to` names the stage that takes its place, and is absent when the branch waits for the others. */
export interface ClosedTask {
  readonly taskId: string;
  readonly stage: string;
  readonly stageName: string;
  readonly unitId: string | null;
  readonly before: StandingDate;
  /** Who was on duty of it. */
  readonly holders: readonly Holder[];
  readonly to?: { readonly stage: string; readonly stageName: string };
}

/** 审核意见 that goes on counting. */
export interface KeptSignature {
  readonly stage: string;
  readonly stageName: string;
  readonly unitId: string | null;
  readonly personId: string;
  readonly name: string;
}

/** 审核意见 that no longer counts, and why. */
export interface VoidedSignature extends KeptSignature {
  readonly why: string;
}

/** A stage as it was. */
export interface FormerStage {
  readonly key: string;
  readonly name: string;
  readonly checklist: readonly ChecklistItem[];
}

/** 流程迁移: from here on the issue follows another definition. What it opens follows as `stageOpened`. */
export interface DefinitionMigrated {
  readonly type: 'definitionMigrated';
  readonly from: NamedDefinition;
  readonly to: NamedDefinition;
  readonly reason: string;
  /** The former stages: what was recorded before is told with their names and 审核要点. */
  readonly former: readonly FormerStage[];
  readonly kept: readonly KeptTask[];
  readonly closed: readonly ClosedTask[];
  readonly signatures: { readonly kept: readonly KeptSignature[]; readonly voided: readonly VoidedSignature[] };
}
