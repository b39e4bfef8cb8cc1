import type { Definition, FormField, Stage } from '@rectify/domain';
import { assignment, onIssue, receipt, signOff, work } from './inspection-stages';
import { orderPolicy } from './order-policy';
import { recheckPolicy } from './recheck-policy';
import { sidePathPolicy } from './side-path-policy';
import { workLadder } from './work-ladder';

/** What was put right, in money and in rules; never what anybody should report. */
const outcome: readonly FormField[] = [
  { key: 'settledAmount', label: '已整改金额', kind: 'number', required: true, unit: '万元' },
  { key: 'settledBy', label: '整改方式', kind: 'choice', required: true, options: ['上缴财政', '归还原渠道', '调整账务', '促进资金拨付使用', '完善制度', '其他'] },
  { key: 'rules', label: '建立或修订的制度', kind: 'table', required: false, columns: [{ key: 'name', label: '制度名称' }, { key: 'reference', label: '文号' }] },
];

const review = { ...onIssue, act: 'review', status: '联合审核', group: 'jointReview', limit: { workdays: 5 }, returns: ['work'] } as const;

const stages: readonly Stage[] = [
  assignment,
  receipt,
  { ...work, ladder: workLadder, fields: outcome, requiredEvidence: [{ key: 'vouchers', text: '缴款、调账或拨付凭证' }] },
  {
    ...review,
    key: 'officeReview', name: '整改办审核',
    duty: [{ relation: 'office', role: 'officeClerk' }],
    checklist: [
      { key: 'adviceFollowed', text: '逐条回应审计建议，没有漏项' },
      { key: 'responsibilityClear', text: '涉及责任追究的已按权限处理或移送' },
    ],
  },
  {
    ...review,
    key: 'auditReview', name: '审计认定',
    duty: [{ relation: 'leadUnit', role: 'head' }, { relation: 'leadUnit', role: 'departmentReviewer' }],
    checklist: [
      { key: 'moneySettled', text: '金额与凭证相符' },
      { key: 'causeRemoved', text: '产生问题的制度原因已经消除' },
    ],
  },
  {
    ...review,
    key: 'siteReview', name: '督查核查',
    when: { fact: 'amount', over: 500 },
    duty: [{ relation: 'supervisionOffice', role: 'supervisor' }],
    checklist: [{ key: 'checkedOnSite', text: '到单位核对过账簿和实物' }],
    onSite: { when: { all: [] }, people: 2 },
  },
  { ...signOff, returns: ['work', 'auditReview'], mayKeepSignatures: true },
];

/** 审计整改, first edition: money is accounted for, and 整改办 and the audit office look side by side. Frozen once released. */
export const auditRectificationV1: Definition = {
  key: 'audit-rectification',
  version: 1,
  name: '审计整改',
  stages,
  groups: [{ key: 'jointReview', name: '联合审核', completes: 'all' }],
  deadlinePolicy: { immediateWorkdays: 15, standingMonths: 3 },
  lights: { blueBefore: 3, redAfter: 2 },
  urging: { minimumGapHours: 4 },
  conclusions: ['已完成', '已完成并长期坚持', '基本完成', '持续推进', '未完成', '移送'],
  sidePaths: sidePathPolicy,
  orders: orderPolicy,
  recheck: { ...recheckPolicy, months: [3, 6], duty: [{ relation: 'supervisionOffice', role: 'supervisor' }], checklist: [{ key: 'notAgain', text: '同类问题没有再次发生' }, { key: 'rulesKept', text: '新建立的制度在执行，有记录可查' }] },
  selfChecks: { process: { key: 'self-check', version: 1 } },
};
