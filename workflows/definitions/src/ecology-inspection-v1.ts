import type { Definition, FormField, Stage } from '@rectify/domain';
import { assignment, onEachUnit, onIssue, receipt, signOff, work } from './inspection-stages';
import { orderPolicy } from './order-policy';
import { recheckPolicy } from './recheck-policy';
import { sidePathPolicy } from './side-path-policy';
import { workLadder } from './work-ladder';

/** 公示: what is said to be put right is shown to those who live there. */
const publicity: readonly FormField[] = [
  { key: 'publishedFrom', label: '公示开始日期', kind: 'date', required: true },
  { key: 'publishedUntil', label: '公示结束日期', kind: 'date', required: true },
  { key: 'publishedAt', label: '公示载体', kind: 'text', required: true },
  { key: 'objections', label: '收到的异议及处理', kind: 'text', required: true },
];

const stages: readonly Stage[] = [
  assignment,
  receipt,
  {
    ...onIssue,
    key: 'planning', name: '整改方案', status: '方案编制', act: 'plan',
    duty: [{ relation: 'planOwner', role: 'handler' }, { relation: 'planOwner', role: 'head' }],
    // The plan may take a fifth of the time there is.
    limit: { shareOfDeadline: 0.2, atLeastWorkdays: 3 },
  },
  {
    ...onIssue,
    key: 'planReview', name: '方案审核', status: '方案审核', act: 'review',
    duty: [{ relation: 'office', role: 'officeClerk' }],
    limit: { workdays: 3 },
    returns: ['planning'],
    checklist: [
      { key: 'sourceNamed', text: '污染来源和责任查清' },
      { key: 'measuresFit', text: '措施有工程量、责任人和节点日期' },
    ],
  },
  {
    ...work,
    ladder: workLadder,
    ticksMeasures: true,
    requiredEvidence: [{ key: 'beforeAfter', text: '整改前后同一角度、注明日期的照片' }, { key: 'monitoring', text: '监测报告或验收材料' }],
  },
  {
    ...onEachUnit,
    key: 'townshipReview', name: '属地核查', status: '乡镇审核', act: 'review',
    when: { fact: 'unitKind', in: ['township'] },
    duty: [{ relation: 'responsibleUnit', role: 'townshipReviewer' }],
    limit: { workdays: 2 },
    returns: ['work'],
    checklist: [{ key: 'seenOnSite', text: '到点位看过，现场与材料一致' }, { key: 'neighboursAsked', text: '问过周边群众' }],
  },
  {
    ...onIssue,
    key: 'acceptance', name: '部门验收', status: '部门验收', act: 'review',
    duty: [{ relation: 'industryDepartment', role: 'departmentReviewer' }],
    limit: { days: 10 },
    returns: ['planning', 'work'],
    checklist: [{ key: 'standardMet', text: '达到整改目标和验收标准' }, { key: 'noRelocation', text: '没有把污染转到别处' }],
    onSite: { when: { all: [] }, people: 3 },
  },
  {
    ...onIssue,
    key: 'publicity', name: '公示', status: '公示', act: 'review',
    duty: [{ relation: 'office', role: 'officeClerk' }, { relation: 'office', role: 'supervisor' }],
    limit: { days: 15 },
    returns: ['work'],
    checklist: [{ key: 'shownLongEnough', text: '公示不少于7日' }, { key: 'objectionsAnswered', text: '异议逐条核实、答复' }],
    fields: publicity,
  },
  { ...signOff, returns: ['work', 'acceptance'], mayKeepSignatures: true },
];

/** 生态环境督察整改, first edition: acceptance on the spot, then 公示, then 销号. Frozen once released. */
export const ecologyInspectionV1: Definition = {
  key: 'ecology-inspection',
  version: 1,
  name: '生态环境督察整改',
  stages,
  deadlinePolicy: { immediateWorkdays: 10, standingMonths: 3 },
  lights: { blueBefore: 5, redAfter: 2 },
  urging: { minimumGapHours: 4 },
  conclusions: ['已完成', '已完成并长期坚持', '基本完成', '持续推进', '未完成', '移送'],
  sidePaths: sidePathPolicy,
  orders: orderPolicy,
  recheck: {
    ...recheckPolicy,
    months: [1, 3, 6, 12],
    duty: [{ relation: 'industryDepartment', role: 'departmentReviewer' }, { relation: 'supervisionOffice', role: 'supervisor' }],
    checklist: [{ key: 'noRebound', text: '污染没有反弹' }, { key: 'facilitiesRun', text: '治理设施正常运行，有记录可查' }],
  },
  selfChecks: { process: { key: 'self-check', version: 1 } },
};
