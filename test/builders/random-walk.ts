import { statisticsInspection } from '@rectify/definitions';
import {
  addDays, businessDateOf, holdersOf, isHeldBy, stageOf, type Actor, type Command, type CommandActor, type Definition, type Instant, type Issue, type OpenTask,
  type ParsedDeadline,
} from '@rectify/domain';
import {
  amends, approves, assigns, onTask, receives, reports, returns, signsOff, submits, submitsPlan, urges, type Act,
} from './acts';
import { anIssue, type AnIssue } from './an-issue';
import { candidateUnits, crowd } from './crowd';
import { aDeadline, aPlan } from './forms';
import { appeals, asksForMoreTime, asksToAssist, assists, decidesAppeal, grants, resumes, suspends, transfers } from './side-path-acts';
import { ordinarily } from './natural-course';
import { besideReform, everyLeaderSigns } from './side-by-side';
import { asLeader, handlerOf, headOf, leader, officeClerk, secondLeader } from './people';
import type { Scene } from './scene';
import { economyBureau, positions, reformBureau } from './units';

/** Natural numbers that decide one step; the same numbers give the same step. */
export interface StepDraw {
  readonly kind: number;
  readonly who: number;
  readonly what: number;
  readonly where: number;
}
/** Natural numbers that decide the facts. */
export interface FactsDraw {
  readonly units: readonly number[];
  readonly lead: number;
  readonly section: number;
  readonly deadline: number;
  readonly industry: number;
  /** Which process it follows. */
  readonly process: number;
}
/** What happens at one step. */
export type Step =
  | { readonly kind: 'command'; readonly actor: CommandActor; readonly command: Command }
  | { readonly kind: 'jump'; readonly to: Instant };

function pick<T>(from: readonly T[], number: number): T {
  const chosen = from[number % from.length];
  if (chosen === undefined) throw new Error('Nothing to pick from');
  return chosen;
}

const deadlines: readonly Partial<ParsedDeadline>[] = [
  { lastDate: '2026-09-30' },
  { lastDate: '2026-09-03' },
  { lastDate: '2026-08-01', flags: ['before_reference'] },
  { lastDate: '2026-12-31' },
  { kind: 'immediate', verbatim: '立行立改', lastDate: null },
  { kind: 'standing', verbatim: '长期坚持', lastDate: null },
  { kind: 'unclear', verbatim: '尽快', lastDate: null },
  { kind: 'phased', verbatim: '10月底前完成排查，12月底前完成整改', lastDate: '2026-12-31', phases: [{ due: '2026-10-31', label: '完成排查' }, { due: '2026-12-31', label: '完成整改' }] },
];

/** The shipped process, and others with stages side by side and several signatures. */
const processes: readonly Definition[] = [
  statisticsInspection,
  besideReform('all', { signatures: { atLeast: 2 } }),
  besideReform('any'),
  everyLeaderSigns(besideReform({ atLeast: 1 }, { when: { fact: 'section', in: ['投资', '工业'] } })),
];

/** A registered issue with drawn facts. */
export function randomIssue(draw: FactsDraw): AnIssue {
  const units = [...new Set(draw.units.map((number) => pick(candidateUnits, number)))];
  return anIssue()
    .following(pick(processes, draw.process))
    .withUnits(...units)
    .ledBy(pick([economyBureau, ...units], draw.lead))
    .section(pick(['投资', '工业', '商贸'], draw.section))
    .due(pick(deadlines, draw.deadline))
    .with({ positions: { ...positions, industryDepartment: pick([economyBureau, reformBureau], draw.industry) } })
    .with({ leaders: pick([[asLeader(leader)], [asLeader(leader), asLeader(secondLeader)]], draw.industry) })
    .registered();
}

const stages = ['receipt', 'planning', 'work', 'departmentReview', 'statisticsReview', 'signOff'];
const wholeCommands: readonly Act[] = [
  receives(), submitsPlan(), reports(), submits(), approves(), signsOff(), reports(undefined, { percent: 120 }), reports(undefined, { phase: 1 }), submitsPlan({ causes: '' }),
  submits(undefined, { evidence: [] }), signsOff('不明' as never),
];

/** Any person does anything, sensible or not. */
function anything(scene: Scene, issue: Issue, { who, what, where }: StepDraw): Step {
  const act = pick<Act>(
    [...wholeCommands, assigns(), urges(), returns(pick(stages, where)), amends({ remarks: `第${where}次` }), amends({ deadline: aDeadline() })],
    what,
  );
  const known = [...Object.keys(issue.rounds).map((key) => `${key}/1`), ...issue.tasks.map(({ id }) => id)];
  const command = act(issue, scene.definition);
  const aimed = 'taskId' in command && known.length > 0 ? onTask(pick(known, where), act)(issue, scene.definition) : command;
  return { kind: 'command', actor: pick<CommandActor>([...crowd, 'time'], who), command: aimed };
}

/** Somebody leaves the straight way, or brings the issue back to it. */
function aside(scene: Scene, issue: Issue, { who, what, where }: StepDraw): Step {
  const unit = pick(candidateUnits, where);
  const own = pick(issue.facts.responsibleUnits, where);
  const until = pick(['2026-10-30', '2026-11-30', '2026-12-15', '2027-02-26'], where);
  const chosen: readonly [Act, Actor] = pick(
    [
      [asksForMoreTime(until), headOf(own)], [grants({ granted: where % 3 > 0 }), leader], [appeals(), handlerOf(own)],
      [decidesAppeal({ upheld: where % 2 > 0 }), officeClerk], [decidesAppeal({ upheld: true, to: unit }), officeClerk],
      [transfers(own, unit), officeClerk], [asksToAssist(unit), headOf(own)], [assists(), handlerOf(assistantOf(issue) ?? own)],
      [suspends(), officeClerk], [resumes(), officeClerk],
    ],
    issue.suspended ? 9 : what,
  );
  const [act, apt] = chosen;
  return { kind: 'command', actor: who % 4 === 0 ? pick<CommandActor>(crowd, who) : apt, command: act(issue, scene.definition) };
}

const assistantOf = (issue: Issue) => issue.requests?.flatMap((each) => (each.kind === 'assistance' ? [each.unit] : []))[0];

/** The ordinary next step; a plan names days of the weeks to come. */
function straight(scene: Scene, issue: Issue, task: OpenTask, { where }: StepDraw): { readonly actor: Actor; readonly act: Act } {
  const { actor, act } = ordinarily(scene.definition, issue, task);
  if (stageOf(scene.definition, task.stage).act !== 'plan') return { actor, act };
  const measures = aPlan().measures.map((measure, index) => ({ ...measure, nodeDate: addDays(businessDateOf(scene.now), 5 + index * 11 + (where % 9)) }));
  return { actor, act: submitsPlan({ measures }) };
}

/** Somebody on duty for an open task acts on it, perhaps the wrong way. */
function onDuty(scene: Scene, issue: Issue, task: OpenTask, draw: StepDraw): Step {
  const stage = stageOf(scene.definition, task.stage);
  const people: readonly Actor[] = crowd.filter((person) => isHeldBy(holdersOf(stage, issue.facts, task.unitId), person));
  const back = pick(stage.returns.length > 0 ? stage.returns : ['work'], draw.what);
  const { act } = straight(scene, issue, task, draw);
  const chosen = pick<Act>([act, act, act, reports(), returns(back)], draw.what);
  const actor = pick(people.length > 0 ? people : crowd, draw.who);
  return { kind: 'command', actor, command: onTask(task.id, chosen)(issue, scene.definition) };
}

/** The next step of a random life: mostly people on duty, some clock jumps, some nonsense. */
export function randomStep(scene: Scene, issue: Issue, draw: StepDraw): Step {
  const kind = draw.kind % 10;
  if (kind === 0) return anything(scene, issue, draw);
  if (kind === 1) return { kind: 'jump', to: scene.now + (1 + (draw.what % 400)) * 3_600_000 };
  if (issue.phase === 'registered') return { kind: 'command', actor: officeClerk, command: { type: 'assign' } };
  if (issue.phase === 'closed') return anything(scene, issue, draw);
  if (kind === 2 || (issue.suspended && kind < 6)) return aside(scene, issue, draw);
  const task = pick(issue.tasks, draw.where);
  if (kind < 6) return onDuty(scene, issue, task, draw);
  const { actor, act } = straight(scene, issue, task, draw);
  return { kind: 'command', actor, command: act(issue, scene.definition) };
}
