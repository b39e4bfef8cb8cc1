import { plainText } from '../organisation';

/** The columns an inspection list may have. */
export type IntakeField =
  | 'sequence'
  | 'code'
  | 'section'
  | 'finding'
  | 'issueType'
  | 'rectifyType'
  | 'objective'
  | 'measures'
  | 'leaders'
  | 'leadUnits'
  | 'responsibleUnits'
  | 'responsiblePerson'
  | 'acceptanceUnits'
  | 'deadline'
  | 'severity'
  | 'amount'
  | 'basis'
  | 'progress'
  | 'completion'
  | 'finished'
  | 'finishedOn'
  | 'closed'
  | 'closedOn'
  | 'difficulties'
  | 'nextSteps'
  | 'evidence'
  | 'standingMechanism'
  | 'opinions'
  | 'extensions'
  | 'remarks';

interface FieldWords {
  readonly label: string;
  /** Other headings found in lists. */
  readonly also: readonly string[];
}

/** 整改台账 columns, and what else lists call them. */
const fieldWords: Readonly<Record<IntakeField, FieldWords>> = {
  sequence: { label: '序号', also: ['编次', '项次'] },
  code: { label: '问题编号', also: ['编号', '问题编码', '问题序号', '受理编号'] },
  section: { label: '板块', also: ['所属板块', '问题板块', '板块类别'] },
  finding: {
    label: '反馈问题',
    also: ['问题', '存在问题', '问题摘要', '问题描述', '问题内容', '具体问题', '主要问题', '督察反馈问题', '反馈问题内容', '发现问题', '问题表现', '整改问题', '反映问题'],
  },
  issueType: { label: '问题类型', also: ['问题类别', '问题分类', '问题性质'] },
  rectifyType: { label: '整改类型', also: ['整改类别', '整改方式', '整改性质'] },
  objective: { label: '整改目标', also: ['目标', '目标任务', '整改要求'] },
  measures: { label: '整改措施', also: ['措施', '整改任务', '具体措施', '整改举措', '重点措施', '整改建议', '审计建议'] },
  leaders: { label: '责任领导', also: ['牵头领导', '分管领导', '县级领导', '责任县领导', '包案领导', '整改责任领导'] },
  leadUnits: { label: '牵头单位', also: ['牵头部门', '牵头责任单位', '整改牵头单位'] },
  responsibleUnits: {
    label: '责任单位',
    also: ['责任部门', '整改责任单位', '整改单位', '责任主体', '整改实施主体', '整改主体', '责任单位及部门'],
  },
  responsiblePerson: { label: '责任人', also: ['整改责任人', '具体责任人'] },
  acceptanceUnits: { label: '验收单位', also: ['监管单位', '验收监管单位', '验收责任单位'] },
  deadline: { label: '整改时限', also: ['整改期限', '完成时限', '时限', '时限要求', '整改完成时限', '办理时限'] },
  severity: { label: '严重程度', also: ['问题程度', '严重等级', '问题严重程度'] },
  amount: { label: '涉及金额', also: ['金额', '问题金额', '涉及资金'] },
  basis: { label: '定性依据', also: ['依据', '法规依据', '认定依据'] },
  progress: { label: '当前进展', also: ['整改进展', '进展情况', '工作进展', '整改进展情况', '目前进展'] },
  completion: { label: '完成情况', also: ['整改情况', '整改完成情况', '整改落实情况', '整改状态', '整改结果', '办理情况'] },
  finished: { label: '是否完成', also: ['是否完成整改', '是否整改到位'] },
  finishedOn: { label: '完成时间', also: ['整改完成时间', '实际完成时间'] },
  closed: { label: '是否销号', also: ['销号情况'] },
  closedOn: { label: '销号时间', also: ['销号日期'] },
  difficulties: { label: '存在困难', also: ['存在困难和问题', '困难问题'] },
  nextSteps: { label: '下一步', also: ['下一步打算', '下一步工作', '下一步措施'] },
  evidence: { label: '佐证材料目录', also: ['佐证材料', '佐证', '印证材料'] },
  standingMechanism: { label: '长效机制', also: ['建立长效机制', '制度建设'] },
  opinions: { label: '审核意见', also: [] },
  extensions: { label: '延期次数', also: [] },
  remarks: { label: '备注', also: ['说明', '备考'] },
};

export const intakeFields = Object.keys(fieldWords) as readonly IntakeField[];

/** What the responsible side says about itself. It is kept as said, and closes nothing. */
export const selfReportFields: readonly IntakeField[] = [
  'progress', 'completion', 'finished', 'finishedOn', 'closed', 'closedOn',
  'difficulties', 'nextSteps', 'evidence', 'standingMechanism', 'opinions', 'extensions',
];

/** Kept word for word with the issue, though it has no place of its own. */
export const referenceFields: readonly IntakeField[] = ['amount', 'basis', 'responsiblePerson', 'acceptanceUnits'];

/** The column's name as people know it. */
export function labelOfField(field: IntakeField): string {
  return fieldWords[field].label;
}

const fieldsByHeading = new Map(
  intakeFields.flatMap((field) => [fieldWords[field].label, ...fieldWords[field].also].map((heading) => [heading, field] as const)),
);

/** White space between the characters and bracket notes such as “（万元）” do not matter. */
export function fieldOfHeading(heading: string): IntakeField | undefined {
  return fieldsByHeading.get(plainText(heading).replace(/\([^()]*\)/g, ''));
}
