import {
  stageOf, type ClosureClaim, type Command, type Conclusion, type Definition, type Issue, type IssueFacts, type OpenTask,
  type Plan, type Progress, type RecheckCommand, type StageAct, type UnitRef,
} from '@rectify/domain';
import { aClaim, aClaimFor, allInOrder, aPlan, aReport, measuresUntil, onSiteFor } from './forms';

/** What somebody does, said of the issue as it stands then. */
export type Act = (issue: Issue, definition: Definition) => Command;

const nothingOpen = 'nothing-open';

/** The open task of one of these acts; on the unit's branch when one is named. */
function taskFor(issue: Issue, definition: Definition, acts: readonly StageAct[], unit?: UnitRef): OpenTask | undefined {
  return issue.tasks.find(
    (task) => acts.includes(stageOf(definition, task.stage).act) && (unit === undefined || task.unitId === unit.id),
  );
}

const idOf = (task: OpenTask | undefined) => task?.id ?? nothingOpen;

export const assigns = (instructions?: string): Act => () => ({ type: 'assign', instructions });
export const amends = (changes: Partial<IssueFacts>, reason = '与督察原件核对'): Act => () => ({ type: 'amend', changes, reason });

/** 签收 */
export const receives = (unit?: UnitRef): Act => (issue, definition) =>
  ({ type: 'receive', taskId: idOf(taskFor(issue, definition, ['receive'], unit)) });

/** 提交方案 */
export const submitsPlan = (plan: Partial<Plan> = {}): Act => (issue, definition) =>
  ({ type: 'submitPlan', taskId: idOf(taskFor(issue, definition, ['plan'])), plan: { ...aPlan(), measures: measuresUntil(issue.assignment?.deadline), ...plan } });

/** 填报进展 */
export const reports = (unit?: UnitRef, progress: Partial<Progress> = {}): Act => (issue, definition) =>
  ({ type: 'reportProgress', taskId: idOf(taskFor(issue, definition, ['work'], unit)), progress: aReport(progress) });

/** 提交销号; without a unit whatever is to be submitted, the lead unit's summary included. */
export const submits = (unit?: UnitRef, claim: Partial<ClosureClaim> = {}): Act => (issue, definition) => {
  const task = taskFor(issue, definition, ['work', 'submit'], unit);
  return { type: 'submitForClosure', taskId: idOf(task), claim: task ? aClaimFor(stageOf(definition, task.stage), issue, task.unitId, claim) : aClaim(claim) };
};

/** 同意, with every point of the checklist in order. */
export const approves = (unit?: UnitRef, opinion = '属实，同意'): Act => (issue, definition) => {
  const task = taskFor(issue, definition, ['review'], unit);
  return { type: 'approve', taskId: idOf(task), opinion, checklist: task ? allInOrder(stageOf(definition, task.stage)) : {}, ...(task && onSiteFor(stageOf(definition, task.stage), issue, task.unitId)) };
};

interface Return {
  readonly from?: UnitRef;
  readonly units?: readonly UnitRef[];
  readonly opinion?: string;
}

/** 退回 from the review, submission or sign-off that is open (on `from`'s branch when named) to an earlier stage. */
export const returns = (to: string, how: Return = {}): Act => (issue, definition) => ({
  type: 'return',
  taskId: idOf(taskFor(issue, definition, ['review', 'submit', 'signOff'], how.from)),
  to,
  ...(how.units && { units: how.units.map((unit) => unit.id) }),
  opinion: how.opinion ?? '佐证与现场不符，请补正',
});

/** 签批销号 */
export const signsOff = (conclusion: Conclusion = '已完成', opinion = '同意销号'): Act => (issue, definition) =>
  ({ type: 'signOff', taskId: idOf(taskFor(issue, definition, ['signOff'])), conclusion, opinion });

/** 回头看: passed, with every point in order, unless said otherwise. */
export const rechecks = (changes: Partial<RecheckCommand> = {}): Act => (issue, definition) => {
  const task = taskFor(issue, definition, ['recheck']);
  return {
    type: 'recheck', taskId: idOf(task), result: 'passed', findings: '到现场看过，整改成果保持',
    evidence: [{ name: '回头看现场记录', reference: '档案室第5柜' }],
    checklist: task ? allInOrder(stageOf(definition, task.stage)) : {}, ...changes,
  };
};

/** 催办 of the whole issue, or of one unit's branch. */
export const urges = (unit?: UnitRef, message = '请抓紧'): Act => (issue) => ({
  type: 'urge', message, ...(unit && { taskId: idOf(issue.tasks.find((task) => task.unitId === unit.id)) }),
});

/** Any command on a task by its id, as a client with an old page would send it. */
export const onTask = (taskId: string, act: Act): Act => (issue, definition) => ({ ...act(issue, definition), taskId }) as Command;
