import type { Definition, Stage } from '@rectify/domain';
import { standardLadder } from './ladder';

const onIssue = { each: 'issue', ladder: standardLadder, returns: [], checklist: [] } as const;
const onEachUnit = { ...onIssue, each: 'responsibleUnit' } as const;

const stages: readonly Stage[] = [
  {
    ...onIssue,
    key: 'assignment', name: '交办', status: '待交办', act: 'assign',
    duty: [{ relation: 'office', role: 'officeClerk' }],
    limit: { workdays: 1 },
    ladder: [],
  },
  {
    ...onEachUnit,
    key: 'receipt', name: '签收', status: '待签收', act: 'receive',
    duty: [{ relation: 'responsibleUnit', role: 'handler' }, { relation: 'responsibleUnit', role: 'head' }],
    limit: { workdays: 1 },
  },
  {
    ...onIssue,
    key: 'planning', name: '方案编制', status: '方案编制', act: 'plan',
    duty: [{ relation: 'planOwner', role: 'handler' }, { relation: 'planOwner', role: 'head' }],
    limit: { workdays: 5 },
  },
  {
    ...onIssue,
    key: 'planLeadReview', name: '方案审核（牵头单位）', status: '方案审核', act: 'review',
    when: { fact: 'planBy', is: 'responsibleUnit' },
    duty: [{ relation: 'leadUnit', role: 'head' }],
    limit: { workdays: 3 },
    returns: ['planning'],
    checklist: [
      { key: 'causeFound', text: '症结原因找准，不是把问题重说一遍' },
      { key: 'measuresFit', text: '措施对应症结，有责任人和节点日期' },
    ],
  },
  {
    ...onIssue,
    key: 'planOfficeReview', name: '方案审核（整改办）', status: '方案审核', act: 'review',
    duty: [{ relation: 'office', role: 'officeClerk' }],
    limit: { workdays: 3 },
    returns: ['planning'],
    checklist: [
      { key: 'objectiveMet', text: '措施足以达到整改目标' },
      { key: 'evidenceNamed', text: '每条措施写明佐证要求' },
      { key: 'mechanismNamed', text: '有长效机制，节点不晚于整改时限' },
    ],
  },
  {
    ...onEachUnit,
    key: 'work', name: '整改实施', status: '整改中', act: 'work',
    duty: [{ relation: 'responsibleUnit', role: 'handler' }, { relation: 'responsibleUnit', role: 'head' }],
    completedBy: ['head'],
    limit: { until: 'deadline', atLeastWorkdays: 5 },
  },
  {
    ...onEachUnit,
    key: 'townshipReview', name: '乡镇审核', status: '乡镇审核', act: 'review',
    when: { fact: 'unitKind', in: ['township'] },
    duty: [{ relation: 'responsibleUnit', role: 'townshipReviewer' }],
    limit: { workdays: 2 },
    returns: ['work'],
    checklist: [
      { key: 'objectExists', text: '核查对象真实存在' },
      { key: 'groundAgrees', text: '现场状况与报送材料一致' },
      { key: 'photosTaken', text: '现场照片已存档' },
    ],
  },
  {
    ...onIssue,
    key: 'leadSubmission', name: '牵头单位汇总提交', status: '待汇总提交', act: 'submit',
    when: { fact: 'severalUnits', is: true },
    duty: [{ relation: 'leadUnit', role: 'handler' }, { relation: 'leadUnit', role: 'head' }],
    completedBy: ['head'],
    limit: { workdays: 3 },
    returns: ['work'],
  },
  {
    ...onIssue,
    key: 'departmentReview', name: '部门审核', status: '部门审核', act: 'review',
    duty: [{ relation: 'industryDepartment', role: 'departmentReviewer' }],
    limit: { workdays: 3 },
    returns: ['planning', 'work'],
    checklist: [
      { key: 'industryConditions', text: '行业条件符合实际' },
      { key: 'operationState', text: '生产经营或工作开展状态属实' },
    ],
  },
  {
    ...onIssue,
    key: 'reformReview', name: '发改审核', status: '发改审核', act: 'review',
    when: { fact: 'section', in: ['投资'] },
    duty: [{ relation: 'reformBureau', role: 'reformReviewer' }],
    limit: { workdays: 3 },
    returns: ['planning', 'work', 'departmentReview'],
    checklist: [
      { key: 'approvalPapers', text: '审批、核准或备案文件齐全有效' },
      { key: 'physicalProgress', text: '形象进度与材料相符' },
    ],
  },
  {
    ...onIssue,
    key: 'statisticsReview', name: '统计审核', status: '统计审核', act: 'review',
    duty: [{ relation: 'statisticsBureau', role: 'statisticsReviewer' }],
    limit: { workdays: 5 },
    returns: ['planning', 'work', 'departmentReview', 'reformReview'],
    checklist: [
      { key: 'entryStandard', text: '符合入库（入统）标准' },
      { key: 'reportingBasis', text: '报送依据、台账和凭证齐全' },
      { key: 'evidenceAddsUp', text: '佐证与成效相互印证' },
      { key: 'ownCorrection', text: '数据更正由企业（项目单位）自行提出并确认' },
    ],
  },
  {
    ...onIssue,
    key: 'signOff', name: '签批销号', status: '签批中', act: 'signOff',
    duty: [{ relation: 'responsibleLeader', role: 'leader' }],
    limit: { workdays: 3 },
    returns: ['work', 'departmentReview', 'statisticsReview'],
  },
];

/** 统计督察整改, first edition. Frozen: a change is a new version in a new file. */
export const statisticsInspectionV1: Definition = {
  key: 'statistics-inspection',
  version: 1,
  name: '统计督察整改',
  stages,
  deadlinePolicy: { immediateWorkdays: 15, standingMonths: 3 },
  lights: { blueBefore: 3, redAfter: 2 },
  urging: { minimumGapHours: 4 },
  conclusions: ['已完成', '已完成并长期坚持', '基本完成', '持续推进', '未完成', '移送'],
};
