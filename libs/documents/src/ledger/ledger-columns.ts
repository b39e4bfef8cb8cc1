import { type LedgerRow } from './ledger-row';

export interface LedgerColumn {
  readonly key: Exclude<keyof LedgerRow, 'section'>;
  readonly heading: string;
  /** In characters of the body's size. */
  readonly width: number;
  /** Short words stand in the middle, prose at the left. */
  readonly centered?: true;
}

/** Columns under one upper heading; a column without one reaches over both header rows. */
export interface LedgerColumnGroup {
  readonly heading?: string;
  readonly columns: readonly LedgerColumn[];
}

/** 整改台账 columns in the order and with the two levels people know. */
export const LEDGER_COLUMNS: readonly LedgerColumnGroup[] = [
  { columns: [{ key: 'sequence', heading: '序号', width: 6, centered: true }] },
  {
    heading: '问 题 清 单',
    columns: [
      { key: 'code', heading: '问题编号', width: 13, centered: true },
      { key: 'finding', heading: '反馈问题', width: 30 },
      { key: 'issueType', heading: '问题类型', width: 8, centered: true },
    ],
  },
  {
    heading: '整 改 清 单',
    columns: [
      { key: 'objective', heading: '整改目标', width: 18 },
      { key: 'measures', heading: '整改措施', width: 30 },
    ],
  },
  {
    heading: '责 任 清 单',
    columns: [
      { key: 'leaders', heading: '责任领导', width: 10, centered: true },
      { key: 'leadUnits', heading: '牵头单位', width: 10, centered: true },
      { key: 'responsibleUnits', heading: '责任单位', width: 14 },
      { key: 'responsiblePerson', heading: '责任人', width: 8, centered: true },
    ],
  },
  {
    heading: '时 限 要 求',
    columns: [
      { key: 'rectifyType', heading: '整改类型', width: 8, centered: true },
      { key: 'deadline', heading: '整改时限', width: 11, centered: true },
    ],
  },
  {
    heading: '整 改 进 展',
    columns: [
      { key: 'progress', heading: '当前进展', width: 20 },
      { key: 'completion', heading: '完成情况', width: 14 },
      { key: 'evidence', heading: '佐证材料目录', width: 14 },
      { key: 'difficulties', heading: '存在困难', width: 12 },
      { key: 'nextSteps', heading: '下一步', width: 14 },
    ],
  },
  {
    heading: '整 改 结 果',
    columns: [
      { key: 'finished', heading: '是否完成', width: 6, centered: true },
      { key: 'finishedOn', heading: '完成时间', width: 11, centered: true },
      { key: 'standingMechanism', heading: '长效机制', width: 14 },
    ],
  },
  {
    heading: '审 核 销 号',
    columns: [
      { key: 'opinions', heading: '审核意见(四级)', width: 20 },
      { key: 'closed', heading: '是否销号', width: 6, centered: true },
      { key: 'closedOn', heading: '销号时间', width: 11, centered: true },
    ],
  },
  { columns: [{ key: 'extensions', heading: '延期次数', width: 8, centered: true }] },
  { columns: [{ key: 'remarks', heading: '备注', width: 10 }] },
];
