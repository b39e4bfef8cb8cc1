import type { BusinessDate, Instant } from '../calendar';
import type { Step } from '../definition/parts';
import type { PhaseTerm } from '../phases/phase-term';

/** A rung with its instant, armed for one deadline version. */
export interface ArmedRung {
  readonly key: string;
  readonly step: Step;
  readonly at: Instant;
  /** Of which phase, counted from 1. */
  readonly phase?: number;
  /** Of which month's report, `2026-10`. */
  readonly month?: string;
  /** Of which 节点日期. */
  readonly node?: BusinessDate;
}

/** When a task is due and what will happen around it, computed once with the calendar of that day. */
export interface Term {
  readonly due: BusinessDate;
  /** 暂定: reaches into a year whose calendar is not published. */
  readonly provisional: boolean;
  readonly dueAt: Instant;
  readonly blueAt: Instant;
  readonly redAt: Instant;
  readonly rungs: readonly ArmedRung[];
  /** 长期坚持: the due day is one of 阶段小结. */
  readonly standing?: true;
  /** Phases still to be reached, before the last. */
  readonly phases?: readonly PhaseTerm[];
}

/** 退回 as the task that follows from it shows it. */
export interface ReturnNote {
  readonly stage: string;
  readonly by: string;
  readonly opinion: string;
}
