import type { NewIssue } from '@rectify/contracts';

/** What the form of 登记 holds; nothing is required but what no issue can be without. */
export interface RegistrationValues {
  readonly code: string;
  readonly finding: string;
  readonly section: string;
  readonly issueType?: string;
  readonly rectifyType?: string;
  readonly objective?: string;
  /** One measure a line. */
  readonly measures?: string;
  readonly leaderIds?: readonly string[];
  readonly leadUnitIds?: readonly string[];
  readonly responsibleUnitIds?: readonly string[];
  readonly deadline?: string;
  readonly remarks?: string;
  readonly severity?: NewIssue['severity'];
  readonly amount?: number | null;
}

/** What is sent: words without blanks around them, a measure a line, and no fact that nobody stated. */
export function newIssueBody(values: RegistrationValues, batchId: string): NewIssue {
  const { measures = '', leaderIds = [], leadUnitIds = [], responsibleUnitIds = [], severity, amount } = values;
  const words = (text = '') => text.trim();
  return {
    batchId,
    code: words(values.code),
    finding: words(values.finding),
    section: values.section,
    issueType: words(values.issueType),
    rectifyType: words(values.rectifyType),
    objective: words(values.objective),
    measures: measures.split('\n').map(words).filter((measure) => measure !== ''),
    leaderIds: [...leaderIds],
    leadUnitIds: [...leadUnitIds],
    responsibleUnitIds: [...responsibleUnitIds],
    deadline: words(values.deadline),
    remarks: words(values.remarks),
    ...(severity && { severity }),
    ...(typeof amount === 'number' && { amount }),
  };
}
