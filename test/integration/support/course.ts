import type { ActionView, IssueCommand, IssueView } from '@rectify/contracts';
import type { Caller } from './caller';
import type { County } from './county';

export const plan = {
  causes: '入库前没有到现场核对',
  measures: [{ text: '逐户到现场核实', responsiblePerson: '统计站站长', nodeDate: '2026-12-15', evidenceRequirement: '现场核查记录与照片' }],
  acceptance: '台账、凭证与现场一致',
  standingMechanism: '每季度抽查一次',
};
export const claim = {
  done: '措施全部完成',
  effect: '停产企业已全部停报，台账与现场一致',
  standingMechanism: '每季度抽查一次，已印发',
  evidence: [{ name: '现场核查记录', reference: '档案室第3柜' }],
};

/** A record of 现场核查 by two people. */
export const onSite = {
  on: '2026-11-20',
  people: ['核查员甲', '核查员乙'],
  place: '项目现场',
  findings: '形象进度与材料相符',
  photos: [{ name: '现场照片', reference: '核查组存' }],
};

/** The claim with every open measure ticked and proved, and each 必备佐证 that the button asks for. */
export function claimFor({ requiredEvidence = [], openMeasures }: ActionView) {
  const proofs = (openMeasures ?? []).map((measure) => ({ name: '现场核查记录与照片', reference: '档案室第3柜', measure }));
  const evidence = [...claim.evidence, ...proofs, ...requiredEvidence.map(({ key, text }) => ({ key, name: text, reference: '档案室第3柜' }))];
  return { ...claim, evidence, ...(openMeasures && { measuresDone: [...openMeasures] }) };
}

/** Answers to 表单项 of the kinds that the shipped processes ask for. */
function answersTo(fields: NonNullable<ActionView['fields']>) {
  const answer = ({ kind, options = [], columns = [] }: (typeof fields)[number]) => {
    switch (kind) {
      case 'number':
        return 12.5;
      case 'date':
        return '2026-11-20';
      case 'choice':
        return options[0] ?? '';
      case 'table':
        return [Object.fromEntries(columns.map(({ key }) => [key, '一份']))];
      default:
        return '已办理';
    }
  };
  return Object.fromEntries(fields.map((field) => [field.key, answer(field)]));
}

/** The ordinary command for a button, as a diligent person would fill its form. */
export function filledIn(action: ActionView): IssueCommand {
  const taskId = action.taskId ?? '';
  const form = action.fields ? { fields: answersTo(action.fields) } : {};
  switch (action.type) {
    case 'assign':
      return { type: 'assign', instructions: '请按时办理' };
    case 'receive':
      return { type: 'receive', taskId, ...form };
    case 'submitPlan':
      return { type: 'submitPlan', taskId, plan, ...form };
    case 'submitForClosure':
      return { type: 'submitForClosure', taskId, claim: claimFor(action), ...form };
    case 'approve': {
      const checked = action.onSitePeople && { onSite: { ...onSite, people: ['核查员甲', '核查员乙', '核查员丙'].slice(0, action.onSitePeople) } };
      return { type: 'approve', taskId, opinion: '属实，同意', checklist: Object.fromEntries(action.checklist.map(({ key }) => [key, 'yes'] as const)), ...checked, ...form };
    }
    case 'signOff':
      return { type: 'signOff', taskId, conclusion: '已完成', opinion: '同意销号', ...form };
    default:
      throw new Error(`${action.type} is nothing that completes a stage`);
  }
}

const completing = ['assign', 'receive', 'submitPlan', 'submitForClosure', 'approve', 'signOff'];

/** Who does what in this county, by the account that holds the duty. */
export class Course {
  private readonly callers = new Map<string, Promise<Caller>>();

  constructor(private readonly county: County) {}

  as(account: string): Promise<Caller> {
    const known = this.callers.get(account) ?? this.county.as(account);
    this.callers.set(account, known);
    return known;
  }

  /** The person completes their open task with the button the product offers them. */
  async completes(account: string, issueId: string): Promise<IssueView> {
    const caller = await this.as(account);
    const issue = await caller.issue(issueId);
    const action = issue.actions.find((each) => each.enabled && completing.includes(each.type));
    if (!action) throw new Error(`${account} has nothing to complete: ${JSON.stringify(issue.actions)}`);
    return caller.does(issueId, filledIn(action));
  }

  /** One after the other. */
  async complete(issueId: string, ...accounts: readonly string[]): Promise<IssueView> {
    let issue: IssueView | undefined;
    for (const account of accounts) issue = await this.completes(account, issueId);
    if (!issue) throw new Error('Nobody was named');
    return issue;
  }
}
