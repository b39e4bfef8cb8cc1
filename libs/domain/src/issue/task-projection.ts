import type { BusinessDate, Instant } from '../calendar';
import type { StageAct } from '../definition';

/** A row of somebody's inbox. */
export interface TaskProjection {
  readonly id: string;
  readonly stage: string;
  readonly stageName: string;
  readonly act: StageAct;
  readonly unitId: string | null;
  readonly round: number;
  readonly openedAt: Instant;
  readonly due: BusinessDate;
  readonly provisional: boolean;
  readonly dueAt: Instant;
  readonly blueAt: Instant;
  readonly redAt: Instant;
  readonly deadlineVersion: number;
  readonly returned: boolean;
  /** `unit:<id>:<role>` or `person:<id>`. */
  readonly holders: readonly string[];
}
