import type { Definition, Stage } from '@rectify/domain';
import { assignment, onIssue, reminders, signOff, work } from './inspection-stages';

const stages: readonly Stage[] = [
  assignment,
  { ...work, ladder: reminders, limit: { until: 'deadline', atLeastWorkdays: 3 } },
  {
    ...onIssue,
    key: 'officeReview', name: '整改办审核', status: '整改办审核', act: 'review',
    duty: [{ relation: 'office', role: 'officeClerk' }],
    limit: { workdays: 3 },
    ladder: reminders,
    returns: ['work'],
    checklist: [{ key: 'isDone', text: '问题已改到位，佐证与现场一致' }],
  },
  { ...signOff, ladder: reminders, returns: ['work', 'officeReview'] },
];

/** 简易整改, first edition: 整改, 审核, 签批, and nothing more: a beginning for a process of one's own. Frozen once released. */
export const simpleRectificationV1: Definition = {
  key: 'simple-rectification',
  version: 1,
  name: '简易整改',
  stages,
  deadlinePolicy: { immediateWorkdays: 10, standingMonths: 3 },
  lights: { blueBefore: 3, redAfter: 2 },
  urging: { minimumGapHours: 4 },
  conclusions: ['已完成', '未完成'],
};
