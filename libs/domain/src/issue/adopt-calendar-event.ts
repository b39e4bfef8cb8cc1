import type { BusinessDate, Calendar, Instant } from '../calendar';
import type { ParsedDeadline } from '../deadline-phrase';
import type { Term } from './term';

/** Time's own: the published version of 工作日历 that the dates are to be computed with from now on. */
export interface AdoptCalendar {
  readonly type: 'adoptCalendar';
  readonly calendar: Calendar;
}

/** A day and whether it is 暂定. */
export interface StandingDate {
  readonly date: BusinessDate;
  readonly provisional: boolean;
}

/** The term of an open task under the new calendar. */
export interface RetimedTask {
  readonly taskId: string;
  readonly term: Term;
  /** One more than before when the due day moved. */
  readonly deadlineVersion: number;
  readonly before: StandingDate;
}

/** A planned 回头看 under the new calendar. */
export interface RetimedRecheck {
  readonly key: string;
  readonly on: BusinessDate;
  readonly provisional: boolean;
  readonly opensAt: Instant;
}

/** 日历调整: only what changed stands in it. */
export interface CalendarAdopted {
  readonly type: 'calendarAdopted';
  readonly calendarVersion: number;
  /** Years that this version knows otherwise than the one before. */
  readonly years: readonly number[];
  /** 单位工作日 differ from the version before. */
  readonly unitDays?: true;
  /** 整改时限 as its words now read. */
  readonly deadline?: ParsedDeadline;
  /** The deadline the issue was assigned with. */
  readonly assignment?: { readonly before: StandingDate; readonly after: StandingDate };
  readonly tasks: readonly RetimedTask[];
  /** 整改时限 of branches that have their own: dates a person set, of which only 暂定 may have changed. */
  readonly branchDeadlines?: Readonly<Record<string, StandingDate>>;
  /** 延期申请, 申诉 and 协办 that wait: within how many working days they are to be dealt with, counted anew. */
  readonly requests?: readonly { readonly requestId: string; readonly term: Term }[];
  readonly rechecks?: readonly RetimedRecheck[];
}
