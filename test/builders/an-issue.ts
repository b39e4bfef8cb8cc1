import {
  isRefusal, type Actor, type Calendar, type Definition, type DrillClock, type Instant, type Issue, type IssueFacts, type ParsedDeadline,
  type UnitRef,
} from '@rectify/domain';
import { statisticsInspection } from '@rectify/definitions';
import type { Act } from './acts';
import { calendar2026 } from './calendar-2026';
import { aDeadline } from './forms';
import { moment } from './moment';
import { ordinarily, taskBefore } from './natural-course';
import { asLeader, leader, officeClerk } from './people';
import { Scene } from './scene';
import { economyBureau, positions, township } from './units';

const plainFacts: IssueFacts = {
  code: 'TJ-01',
  finding: '部分投资项目形象进度与报送数据不一致。',
  section: '工业',
  issueType: '数据质量',
  rectifyType: '限期整改',
  objective: '数据与现场、凭证一致',
  measures: ['逐个核对'],
  leaders: [asLeader(leader)],
  leadUnits: [economyBureau],
  responsibleUnits: [township('青栎镇')],
  deadline: aDeadline(),
  listedOn: '2026-08-31',
  positions,
  remarks: '',
};

/** Levels by the word people use for them. */
const reviewStages = { 乡镇: 'townshipReview', 部门: 'departmentReview', 发改: 'reformReview', 统计: 'statisticsReview' } as const;
export type ReviewLevel = keyof typeof reviewStages;

/**
 * An issue on its way through the shipped definition; every step is a true command of the person on duty.
 * Facts are said first, then how far it has come: `anIssue().withUnits(…).dueOn('2026-09-30').inReview('统计')`.
 */
export class AnIssue {
  private facts: IssueFacts = plainFacts;
  private clock: DrillClock | undefined;
  private calendar: Calendar = calendar2026;
  private begun: Scene | undefined;

  constructor(
    private readonly id: string,
    private start: Instant,
    private definition: Definition = statisticsInspection,
  ) {}

  with(changes: Partial<IssueFacts>): this {
    if (this.begun) throw new Error('Facts are said before the issue is registered');
    this.facts = { ...this.facts, ...changes };
    return this;
  }
  following(definition: Definition): this {
    this.definition = definition;
    return this;
  }
  asDrill(clock: DrillClock): this {
    this.clock = clock;
    return this;
  }
  /** By this 工作日历 instead of that of 2026. */
  under(calendar: Calendar): this {
    this.calendar = calendar;
    return this;
  }
  coded(code: string): this {
    return this.with({ code });
  }
  withUnits(...responsibleUnits: readonly UnitRef[]): this {
    return this.with({ responsibleUnits });
  }
  ledBy(...leadUnits: readonly UnitRef[]): this {
    return this.with({ leadUnits });
  }
  /** 板块 */
  section(section: string): this {
    return this.with({ section });
  }
  dueOn(date: string): this {
    return this.with({ deadline: aDeadline({ verbatim: date, lastDate: date }) });
  }
  due(deadline: Partial<ParsedDeadline>): this {
    return this.with({ deadline: aDeadline(deadline) });
  }

  /** Time passes, rung by rung, until this moment (`2026-09-01 09:00`). */
  at(text: string): this {
    if (this.begun) this.begun.passUntil(moment(text));
    else this.start = moment(text);
    return this;
  }
  /** The clock stands at this moment, but nobody looked at time in between. */
  afterOutageAt(text: string): this {
    this.scene.now = moment(text);
    return this;
  }

  /** 登记, nothing more. */
  registered(): this {
    return this.scene && this;
  }
  /** 交办 */
  assigned(): this {
    if (this.issue.phase === 'registered') this.does(officeClerk, () => ({ type: 'assign' }));
    return this;
  }
  /** 签收 by every unit. */
  received(): this {
    return this.bringTo('planning');
  }
  /** 方案 handed in, waiting for its first review. */
  planned(): this {
    this.received();
    return this.complete(this.issue.tasks[0]);
  }
  /** 整改实施 on every branch. */
  inWork(): this {
    return this.bringTo('work');
  }
  /** 提交销号 by these units; the others go on working. */
  submittedBy(...units: readonly UnitRef[]): this {
    this.inWork();
    for (const unit of units) this.complete(this.issue.tasks.find((task) => task.stage === 'work' && task.unitId === unit.id));
    return this;
  }
  /** 汇总提交 is the lead unit's turn. */
  inSubmission(): this {
    return this.bringTo('leadSubmission');
  }
  inReview(level: ReviewLevel): this {
    return this.bringTo(reviewStages[level]);
  }
  inSignOff(): this {
    return this.bringTo('signOff');
  }
  /** 销号 */
  closed(): this {
    this.inSignOff();
    return this.complete(this.issue.tasks[0]);
  }
  /** Something out of the ordinary that must be accepted. */
  does(actor: Actor, act: Act): this {
    const outcome = this.scene.play(actor, act(this.issue, this.definition));
    if (isRefusal(outcome)) throw new Error(`${outcome.code}: ${outcome.message}`);
    return this;
  }

  /** The issue with its log, notices and clock; registers it when that has not happened. */
  get scene(): Scene {
    if (this.begun) return this.begun;
    const scene = new Scene(this.id, this.definition, this.calendar, this.start);
    const { key, version } = this.definition;
    const command = { type: 'register', facts: this.facts, definition: { key, version }, ...(this.clock && { clock: this.clock }) } as const;
    const outcome = scene.play(officeClerk, command);
    if (isRefusal(outcome)) throw new Error(`${outcome.code}: ${outcome.message}`);
    return (this.begun = scene);
  }
  get issue(): Issue {
    const { issue } = this.scene;
    if (!issue) throw new Error('Not registered');
    return issue;
  }

  private bringTo(stageKey: string): this {
    this.assigned();
    for (let task = taskBefore(this.definition, this.issue, stageKey); task; task = taskBefore(this.definition, this.issue, stageKey)) {
      this.complete(task);
    }
    if (!this.issue.tasks.some((task) => task.stage === stageKey)) throw new Error(`This issue does not pass through ${stageKey}`);
    return this;
  }
  private complete(task: Issue['tasks'][number] | undefined): this {
    if (!task) throw new Error('No such task is open');
    const { actor, act } = ordinarily(this.definition, this.issue, task);
    return this.does(actor, act);
  }
}

/** An issue registered on Tuesday 2026-09-01 at 09:00 unless said otherwise. */
export function anIssue(id = 'issue-1'): AnIssue {
  return new AnIssue(id, moment('2026-09-01 09:00'));
}
