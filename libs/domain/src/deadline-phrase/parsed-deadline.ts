import type { BusinessDate } from '../calendar';

/** What kind of 整改时限 the words are. `unclear` goes to a person and never carries a date. */
export type DeadlineKind =
  | 'date'
  | 'workdays'
  | 'relative'
  | 'immediate'
  | 'standing'
  | 'immediate+standing'
  | 'phased'
  | 'unclear';

/** What a person should know about how the words were read. */
export type DeadlineFlag =
  | 'no_year'
  | 'restday'
  | 'range'
  | 'before_reference'
  | 'standing'
  | 'provisional'
  | 'base=feedback'
  | 'damaged'
  | 'impossible'
  | 'ambiguous'
  | 'periodic'
  | 'empty';

/** One phase of a phased deadline; `due` is `null` where the phase has no date (立行立改, 长期坚持). */
export interface DeadlinePhase {
  readonly due: BusinessDate | null;
  readonly label?: string;
  readonly count?: number;
}

/** 整改时限 as read from the list, with the words beside it. */
export interface ParsedDeadline {
  readonly kind: DeadlineKind;
  /** The words as they stand in the list. */
  readonly verbatim: string;
  /** Last calendar day; not moved off rest days. `null` where the words give none. */
  readonly lastDate: BusinessDate | null;
  /** Only with the flag `provisional`: what weekends alone would give, never to be taken as certain. */
  readonly provisionalDate: BusinessDate | null;
  readonly phases: readonly DeadlinePhase[];
  readonly flags: readonly DeadlineFlag[];
  /** What a person decided it to be, in words, where the list's own words were not followed. */
  readonly decided?: string;
}
