import { randomUUID } from 'node:crypto';
import type { IssueCommand, IssueView } from '@rectify/contracts';
import type { Caller } from '../../integration/support/caller';
import { filledIn, plan } from '../../integration/support/course';
import type { County } from '../../integration/support/county';

/** Who completes each stage of a single-unit industry issue. */
const accounts: Readonly<Record<string, string>> = {
  receipt: 'yl102_jb',
  planning: 'yl102_jb',
  planLeadReview: 'yl023_fz',
  planOfficeReview: 'yl013_zg1',
  work: 'yl102_fz',
  townshipReview: 'yl102_sh',
  departmentReview: 'yl023_sh',
  statisticsReview: 'yl020_sh1',
  signOff: 'ld08',
};
export const COMMANDS_A_LIFECYCLE = Object.keys(accounts).length + 2;

/** One client: the people of its issue, their requests one after the other. */
export class Runner {
  readonly latencies: number[] = [];

  private constructor(
    private readonly county: County,
    private readonly callers: ReadonlyMap<string, Caller>,
    private readonly batchId: string,
  ) {}

  /** So many clients; every person is logged in once, however many clients act for him. */
  static async enter(county: County, batchId: string, clients: number): Promise<readonly Runner[]> {
    const names = [...new Set(['yl013_zg1', ...Object.values(accounts)])];
    const callers = new Map(await Promise.all(names.map(async (name) => [name, await county.as(name)] as const)));
    return Array.from({ length: clients }, () => new Runner(county, callers, batchId));
  }

  /** 登记 … 销号 over HTTP. */
  async lifecycle(): Promise<string> {
    const issue = await this.register();
    await this.command('yl013_zg1', issue.id, { type: 'assign' });
    for (;;) {
      const done = await this.next(issue.id);
      if (!done) return issue.id;
    }
  }

  async register(): Promise<IssueView> {
    const { county } = this;
    return this.timed(async () => {
      const { status, body } = await this.caller('yl013_zg1').call<IssueView>('POST', '/api/issues', {
        batchId: this.batchId,
        code: `B-${randomUUID()}`,
        finding: '停产企业仍在报送产值，台账与用电数据不一致。',
        section: '工业',
        objective: '停产企业全部核实，台账与现场一致。',
        measures: ['逐户到现场核实'],
        leaderIds: [county.actor('ld08').personId],
        leadUnitIds: [county.unit('YL023').id],
        responsibleUnitIds: [county.unit('YL102').id],
        deadline: '60个工作日内',
      });
      if (status !== 201) throw new Error(`register → ${status} ${JSON.stringify(body)}`);
      this.issues.set(body.id, body);
      return body;
    });
  }

  /** Completes the open task of the issue; false when there is none any more. */
  async next(issueId: string): Promise<boolean> {
    const [task] = this.issues.get(issueId)?.tasks ?? [];
    if (!task) return false;
    const account = accounts[task.stage] ?? '';
    await this.command(account, issueId, filledIn({ ...this.formOf(task.stage), taskId: task.id }));
    return true;
  }

  async command(account: string, issueId: string, command: IssueCommand): Promise<void> {
    this.issues.set(issueId, await this.timed(() => this.caller(account).does(issueId, command)));
  }

  private readonly issues = new Map<string, IssueView>();

  private caller(account: string): Caller {
    const caller = this.callers.get(account);
    if (!caller) throw new Error(`Nobody is logged in as ${account}`);
    return caller;
  }

  private async timed<T>(work: () => Promise<T>): Promise<T> {
    const begun = performance.now();
    const answer = await work();
    this.latencies.push(performance.now() - begun);
    return answer;
  }

  private formOf(stage: string) {
    const types: Readonly<Record<string, string>> = { receipt: 'receive', planning: 'submitPlan', work: 'submitForClosure', signOff: 'signOff' };
    const definition = this.county.definition.stages.find((each) => each.key === stage);
    const checklist = definition?.checklist ?? [];
    const openMeasures = stage === 'work' && { openMeasures: plan.measures.map((_measure, position) => position) };
    return {
      type: types[stage] ?? 'approve', label: '', unitId: null, stageName: '', enabled: true, reason: null, checklist: [...checklist], returnTargets: [], conclusions: [],
      ...openMeasures,
    };
  }
}
