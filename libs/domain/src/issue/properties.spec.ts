import fc from 'fast-check';
import {
  handlerOf, inspector, leader, officeClerk, secondInspector, secondLeader, ordinarily, randomIssue, randomStep, resumes, type AnIssue, type FactsDraw, type Scene, type StepDraw,
} from '../../../../test/builders';
import type { Definition } from '../definition';
import { nextWakeUp } from '../escalation';
import type { CommandActor } from './actor';
import type { Command } from './command';
import { foldLog } from './evolve';
import type { Issue } from './issue';
import { projectIssue } from './project-issue';
import { isRefusal, type RefusalCode } from './refusal';
import { statusOf } from './status';

const natural = fc.nat({ max: 100_000 });
const facts: fc.Arbitrary<FactsDraw> = fc.record({
  units: fc.array(natural, { minLength: 1, maxLength: 6 }), lead: natural, section: natural, deadline: natural, industry: natural, process: natural,
});
const steps: fc.Arbitrary<readonly StepDraw[]> = fc.array(fc.record({ kind: natural, who: natural, what: natural, where: natural }), {
  minLength: 40, maxLength: 90,
});

/** Whoever changes a frozen issue in place throws. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}

interface Played {
  readonly before: Issue;
  readonly actor: CommandActor;
  readonly command: Command;
  readonly refused: RefusalCode | undefined;
  readonly after: Issue;
  readonly scene: Scene;
}

/** Plays a random life, telling each step. */
function live(begun: AnIssue, draws: readonly StepDraw[], told: (played: Played) => void = () => undefined): Scene {
  const { scene } = begun;
  for (const draw of draws) {
    const before = frozen(begun.issue);
    const step = randomStep(scene, before, draw);
    if (step.kind === 'jump') scene.now = step.to;
    const { actor, command } = step.kind === 'jump' ? { actor: 'time' as const, command: { type: 'passTime' } as const } : step;
    const outcome = scene.play(actor, command);
    told({ before, actor, command, refused: isRefusal(outcome) ? outcome.code : undefined, after: begun.issue, scene });
  }
  return scene;
}

/** The same lives on every run: a failure can be repeated, and the counts below mean something. */
const settings = { numRuns: 200, seed: 20260901 };

/** Holds at every step of every life; a sentence says what does not. Plain comparisons, as there are thousands. */
function always(complaint: (played: Played) => string | false | undefined): void {
  fc.assert(
    fc.property(facts, steps, (drawn, draws) => {
      live(randomIssue(drawn), draws, (played) => {
        const said = complaint(played);
        if (said) throw new Error(said);
      });
    }),
    settings,
  );
}

/** Holds at the end of every life. */
function inTheEnd(check: (scene: Scene, issue: Issue, begun: AnIssue) => void): void {
  fc.assert(
    fc.property(facts, steps, (drawn, draws) => {
      const begun = randomIssue(drawn);
      check(live(begun, draws), begun.issue, begun);
    }),
    settings,
  );
}

const allDifferent = (values: readonly unknown[]) => new Set(values).size === values.length;

/** Whatever waits off the straight way first, then the next task. */
function straightOn(definition: Definition, issue: Issue): ReturnType<typeof ordinarily> {
  if (issue.suspended) return { actor: officeClerk, act: resumes() };
  const waiting = issue.requests?.find(({ kind }) => kind !== 'extension');
  if (waiting?.kind === 'appeal') return { actor: officeClerk, act: () => ({ type: 'decideAppeal', requestId: waiting.id, upheld: false, opinion: '请签收' }) };
  if (waiting?.kind === 'assistance') {
    return { actor: handlerOf(waiting.unit), act: () => ({ type: 'completeAssistance', requestId: waiting.id, result: '已提供', evidence: [] }) };
  }
  return ordinarily(definition, issue, issue.tasks[0]!);
}

describe('whatever people and time do, in any order', () => {
  it('the issue is always in a declared state', () => {
    const seen = new Set<string>();
    always(({ after, scene: { definition } }) => {
      const status = statusOf(definition, after);
      seen.add(status);
      const declared = ['已退回', '已销号', '回头看中', '重新挂号', '申诉中', '延期审批中', '中止', ...definition.stages.map((stage) => stage.status)];
      return !declared.includes(status) && `undeclared ${status}`;
    });
    expect([...seen]).toEqual(
      expect.arrayContaining([
        '待签收', '方案编制', '方案审核', '整改中', '乡镇审核', '待汇总提交', '部门审核', '发改审核', '统计审核', '签批中', '已退回', '已销号', '申诉中', '延期审批中', '中止',
      ]),
    );
  });

  it('an open issue has exactly one task on each open branch, and at least one in all', () => {
    let sideBySide = 0;
    always(({ after: { phase, tasks }, scene: { definition } }) => {
      const groups = new Set(tasks.map(({ stage }) => definition.stages.find(({ key }) => key === stage)?.group));
      if (tasks.length > 1 && groups.size === 1 && !groups.has(undefined)) {
        sideBySide += 1;
        return !allDifferent(tasks.map(({ stage }) => stage)) && 'one stage of a group is open twice';
      }
      const branches = tasks.map((task) => task.unitId);
      const lookedAtAgain = phase === 'closed' && tasks.every(({ stage }) => stage === 'recheck');
      if (!lookedAtAgain && tasks.length > 0 !== (phase === 'open')) return `${phase} with ${tasks.length} tasks`;
      if (!allDifferent(branches)) return `two tasks on one branch: ${branches.join()}`;
      return branches.includes(null) && branches.length > 1 && 'the chain runs beside its branches';
    });
    expect(sideBySide).toBeGreaterThan(100);
  });

  it('a refused command changes nothing; an accepted one counts every event', () => {
    const outcomes = { accepted: 0, refused: 0 };
    always(({ before, after, refused, scene }) => {
      outcomes[refused ? 'refused' : 'accepted'] += 1;
      if (scene.log.length !== after.version) return `version ${after.version} after ${scene.log.length} events`;
      return refused ? after !== before && `${refused} changed the issue` : after.version <= before.version && 'accepted without an event';
    });
    expect(outcomes.accepted).toBeGreaterThan(1_500);
    expect(outcomes.refused).toBeGreaterThan(1_000);
  });

  it('the log counts 1, 2, 3 …, and folding it gives the same issue and the same list view', () => {
    inTheEnd(({ log, definition }, issue) => {
      expect(log.map(({ seq }) => seq)).toEqual(log.map((_, index) => index + 1));
      const folded = foldLog('issue-1', JSON.parse(JSON.stringify(log)));
      expect(folded).toEqual(issue);
      expect(projectIssue(definition, folded!)).toEqual(projectIssue(definition, issue));
    });
  });

  it('no rung of a task is reached twice, and no notice has the key of another', () => {
    inTheEnd(({ log, notices }) => {
      expect(allDifferent(log.flatMap(({ event }) => (event.type === 'rungReached' ? [`${event.taskId} ${event.deadlineVersion} ${event.rung}`] : [])))).toBe(true);
      // A day of its own comes once, whatever becomes of the deadline.
      expect(allDifferent(log.flatMap(({ event }) => (event.type === 'rungReached' && (event.node ?? event.month) !== undefined ? [`${event.taskId} ${event.rung}`] : [])))).toBe(true);
      expect(allDifferent(notices.map(({ key }) => key))).toBe(true);
    });
  });

  it('after time was looked at, the next thing it does lies ahead, and looking again changes nothing', () => {
    let looks = 0;
    always(({ actor, command, after, scene }) => {
      if (actor !== 'time' || command.type !== 'passTime') return;
      looks += 1;
      if ((nextWakeUp(after) ?? Infinity) <= scene.now) return 'time left something behind';
      return !isRefusal(scene.play('time', command)) && 'time acted twice at one moment';
    });
    expect(looks).toBeGreaterThan(300);
  });

  it('nobody verifies what they did, and nobody signs two levels', () => {
    let refusals = 0;
    always(({ after: { signatures, doers }, refused }) => {
      if (refused === 'VERIFIER_IS_DOER' || refused === 'ALREADY_SIGNED') refusals += 1;
      if (signatures.some(({ personId }) => doers.includes(personId))) return 'a doer signed';
      const levels = new Set(signatures.map(({ personId, stage }) => `${personId} ${stage}`));
      return levels.size > new Set(signatures.map(({ personId }) => personId)).size && 'two levels, one person';
    });
    expect(refusals).toBeGreaterThan(10);
  });

  it('销号 is final but for 回头看', () => {
    let afterwards = 0;
    always(({ before, after, actor, command, refused }) => {
      if (before.phase !== 'closed') return;
      afterwards += 1;
      if (after.phase !== 'closed' && command.type !== 'recheck') return `${command.type} reopened a closed issue`;
      if (actor === 'time' || command.type === 'recheck' || command.type === 'urge') return;
      return (after !== before || !refused) && 'a closed issue changed';
    });
    expect(afterwards).toBeGreaterThan(100);
  });

  it('from wherever it has come, people who had no part in it yet can bring it to 销号', () => {
    inTheEnd((scene, _, begun) => {
      if (begun.issue.phase === 'registered') return;
      for (let left = 60; begun.issue.phase === 'open' && left > 0; left -= 1) {
        const { actor, act } = straightOn(scene.definition, begun.issue);
        const isNamed = [leader, secondLeader, inspector, secondInspector].some(({ personId }) => personId === actor.personId);
        const fresh = isNamed ? actor : { ...actor, personId: `${actor.personId}/fresh/${left}` };
        const outcome = scene.play(fresh, act(begun.issue, scene.definition));
        if (isRefusal(outcome)) throw new Error(outcome.message);
      }
      expect(begun.issue.phase).toBe('closed');
    });
  });
});
