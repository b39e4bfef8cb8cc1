import type { BusinessDate, Instant } from '../calendar';
import type { UnitRef } from '../issue/facts';
import type { Term } from '../issue/term';

/** What every request that waits for somebody has. It lapses when its task is completed or returned. */
interface OnTask {
  /** Unique within the issue. */
  readonly id: string;
  readonly taskId: string;
  readonly stage: string;
  readonly unitId: string | null;
}

export interface ExtensionRequest extends OnTask {
  readonly kind: 'extension';
  readonly until: BusinessDate;
  readonly reason: string;
  readonly explanation: string;
  readonly progress: string;
  readonly opinion: string;
}

export interface AppealRequest extends OnTask {
  readonly kind: 'appeal';
  readonly ground: string;
  readonly statement: string;
}

export interface AssistanceRequest extends OnTask {
  readonly kind: 'assistance';
  readonly unit: UnitRef;
  readonly matter: string;
}

export type SideRequest = ExtensionRequest | AppealRequest | AssistanceRequest;

/** 延期申请, 申诉 or 协办 that waits, with who asked and until when it is to be dealt with. */
export type OpenRequest = SideRequest & {
  readonly by: string;
  readonly at: Instant;
  readonly term: Term;
  /** Its day passed, and whoever has to deal with it was reminded. */
  readonly urgedAt?: Instant;
};

export const requestNames: Readonly<Record<OpenRequest['kind'], string>> = { extension: '延期审批', appeal: '申诉处理', assistance: '协办' };

/** 中止 */
export interface Suspension {
  readonly since: Instant;
  readonly reason: string;
  readonly by: string;
}

/** 延期 that was granted; kept for ever. */
export interface GrantedExtension {
  readonly unitId: string | null;
  readonly from: BusinessDate;
  readonly until: BusinessDate;
  readonly at: Instant;
}

/** A branch's own 整改时限, once it differs from the issue's. */
export interface BranchDeadline {
  readonly date: BusinessDate;
  readonly provisional: boolean;
}
