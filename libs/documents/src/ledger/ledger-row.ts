/** One issue as a row of the 整改台账: texts as they shall stand there, dates and numbers too. */
export interface LedgerRow {
  /** 板块: rows of one section stand together under its name; null for none. */
  readonly section: string | null;
  /** 序号; null: counted on. */
  readonly sequence: string | null;
  /** 问题编号 */
  readonly code: string | null;
  /** 反馈问题 */
  readonly finding: string | null;
  /** 问题类型 */
  readonly issueType: string | null;
  /** 整改目标 */
  readonly objective: string | null;
  /** 整改措施 */
  readonly measures: string | null;
  /** 责任领导 */
  readonly leaders: string | null;
  /** 牵头单位 */
  readonly leadUnits: string | null;
  /** 责任单位 */
  readonly responsibleUnits: string | null;
  /** 责任人 */
  readonly responsiblePerson: string | null;
  /** 整改类型 */
  readonly rectifyType: string | null;
  /** 整改时限 */
  readonly deadline: string | null;
  /** 当前进展 */
  readonly progress: string | null;
  /** 完成情况 */
  readonly completion: string | null;
  /** 佐证材料目录 */
  readonly evidence: string | null;
  /** 存在困难 */
  readonly difficulties: string | null;
  /** 下一步 */
  readonly nextSteps: string | null;
  /** 是否完成 */
  readonly finished: string | null;
  /** 完成时间 */
  readonly finishedOn: string | null;
  /** 长效机制 */
  readonly standingMechanism: string | null;
  /** 审核意见(四级) */
  readonly opinions: string | null;
  /** 是否销号 */
  readonly closed: string | null;
  /** 销号时间 */
  readonly closedOn: string | null;
  /** 延期次数; null: not known, which the ledger says. */
  readonly extensions: string | null;
  /** 备注 */
  readonly remarks: string | null;
}
