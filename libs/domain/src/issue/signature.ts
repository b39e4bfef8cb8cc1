import type { Instant } from '../calendar';
import type { Conclusion } from '../definition/definition';
import type { OnSiteCheck } from '../evidence/on-site';
import type { AnsweredField } from '../form-field/field-value';

/** 审核意见 that counts at present. */
export interface Signature {
  readonly stage: string;
  readonly unitId: string | null;
  /** Only where the definition the issue follows now may not have the stage. */
  readonly stageName?: string;
  readonly personId: string;
  /** 受委托人, when one signed. */
  readonly delegateId?: string;
  /** Both names, when a delegate signed. */
  readonly name: string;
  readonly unitName: string;
  readonly opinion: string;
  readonly at: Instant;
  readonly onSite?: OnSiteCheck;
  /** 填报内容 of the one who signed. */
  readonly fields?: readonly AnsweredField[];
  /** Holders for whom it was given, where everybody on duty signs. */
  readonly covers?: readonly string[];
  /** 整改结论 of one who signed off before the last. */
  readonly conclusion?: Conclusion;
}
