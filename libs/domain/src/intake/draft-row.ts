import type { BusinessDate, Calendar } from '../calendar';
import type { ParsedDeadline } from '../deadline-phrase';
import type { PersonRef, Severity, UnitRef } from '../issue/facts';
import type { LeaderMatch, Person, Unit, UnitMatch } from '../organisation';
import type { Amount } from './amount';
import type { DecisionSubject, RowKey } from './decision';
import type { IntakeField } from './intake-field';

/** What rows are read against. */
export interface IntakeContext {
  readonly units: readonly Unit[];
  readonly persons: readonly Person[];
  /** 交办日期: the base of relative deadlines. */
  readonly listedOn: BusinessDate;
  readonly calendar: Calendar;
  /** For lists without 问题编号: codes are proposed as “<prefix>-001”. */
  readonly codePrefix?: string;
}

/** An issue as read from its row, before anyone has registered it. */
export interface DraftRow {
  readonly key: RowKey;
  /** From 1, as the sheet counts. */
  readonly rowNumbers: readonly number[];
  /** 序号 as written. */
  readonly sequence: string;
  readonly code: string;
  readonly section: string;
  /** Verbatim. */
  readonly finding: string;
  readonly issueType: string;
  readonly rectifyType: string;
  readonly objective: string;
  readonly measures: readonly string[];
  readonly leaders: readonly PersonRef[];
  readonly leadUnits: readonly UnitRef[];
  readonly responsibleUnits: readonly UnitRef[];
  readonly deadline: ParsedDeadline;
  readonly innerDeadlines: readonly MeasureDeadline[];
  /** 严重程度, where the list names one of the three. */
  readonly severity: Severity | null;
  readonly amount: Amount | null;
  readonly remarks: string;
  /** What the units say of themselves. It is kept, and closes nothing. */
  readonly selfReported: readonly LabelledText[];
  /** Columns kept word for word: 涉及金额, 定性依据, 责任人. */
  readonly references: readonly LabelledText[];
  /** What the list says, to stand beside what was made of it. */
  readonly asWritten: Readonly<Partial<Record<IntakeField, string>>>;
  readonly matches: RowMatches;
  /** What the import changed or a person decided, in sentences. */
  readonly notes: readonly string[];
  readonly problems: readonly IntakeProblem[];
  /** Fields a person has decided. */
  readonly decided: readonly DecisionSubject[];
  readonly leftOut: boolean;
}

export interface RowMatches {
  readonly leaders: LeaderMatch;
  readonly leadUnits: UnitMatch;
  readonly responsibleUnits: UnitMatch;
}

export interface LabelledText {
  readonly field: IntakeField;
  readonly label: string;
  readonly text: string;
}

/** A deadline inside a measure. */
export interface MeasureDeadline {
  /** From 1. */
  readonly measure: number;
  readonly date: BusinessDate;
}

/** A doubt about one field. Nothing blocking may be left when the row becomes an issue. */
export interface IntakeProblem {
  /** Names this very doubt: another value, another id. */
  readonly id: string;
  readonly field: IntakeField;
  readonly code: ProblemCode;
  readonly message: string;
  readonly blocking: boolean;
  /** Decisions that may answer it; empty where nothing needs deciding. */
  readonly answers: readonly DecisionSubject[];
}

export type ProblemCode =
  | 'CODE_MISSING'
  | 'CODE_PROPOSED'
  | 'CODE_NORMALISED'
  | 'CODE_DUPLICATE'
  | 'CODE_JOINED'
  | 'FINDING_MISSING'
  | 'FINDING_DUPLICATE'
  | 'SECTION_UNKNOWN'
  | 'SECTION_MISSING'
  | 'FIELD_EMPTY'
  | 'ROWS_ASSUMED'
  | 'LEADER_UNKNOWN'
  | 'RESPONSIBLE_UNITS_MISSING'
  | 'UNITS_OPEN'
  | 'UNIT_UNKNOWN'
  | 'DEADLINE_UNCLEAR'
  | 'DEADLINE_BEFORE_LISTING'
  | 'DEADLINE_PROVISIONAL'
  | 'DEADLINE_WITHOUT_YEAR'
  | 'INNER_AFTER_DEADLINE'
  | 'SEVERITY_UNKNOWN'
  | 'AMOUNT_WITHOUT_FIGURE'
  | 'AMOUNT_ESTIMATED'
  | 'DECISION_NOT_APPLIED';

/** What still keeps the row from becoming an issue. */
export function blockingProblems(row: DraftRow): readonly IntakeProblem[] {
  return row.problems.filter((problem) => problem.blocking);
}
