/** 旁路 the process offers; what is absent is not offered. */
export interface SidePathPolicy {
  readonly extension?: ExtensionPolicy;
  readonly appeal?: AppealPolicy;
  readonly assistance?: AssistancePolicy;
  /** 转办 */
  readonly transfer?: boolean;
  /** 中止 and 恢复 */
  readonly suspension?: boolean;
}

/** 延期 of 整改时限 */
export interface ExtensionPolicy {
  readonly reasons: readonly string[];
  /** How often one branch may be granted one. */
  readonly most: number;
  /** Calendar days that all extensions of a branch together may add to its first deadline. */
  readonly mostDays: number;
  /** Working days to decide. */
  readonly decideWithin: number;
}

/** 申诉 before 签收 */
export interface AppealPolicy {
  readonly grounds: readonly string[];
  /** Working days to decide. */
  readonly decideWithin: number;
}

/** 协办 */
export interface AssistancePolicy {
  /** Working days to assist. */
  readonly within: number;
}
