import type { StoredFile } from './stored-file';

/** 佐证: an entry of the evidence catalogue. */
export interface Evidence {
  readonly name: string;
  /** 文号或存放处 */
  readonly reference: string;
  /** Which 必备佐证 of the definition it is. */
  readonly key?: string;
  /** Position (from 0) of the plan's measure it proves, in a report or a submission. */
  readonly measure?: number;
  readonly file?: StoredFile;
}
