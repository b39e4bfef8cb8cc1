import fc from 'fast-check';
import {
  calendar2026, changing, department, disciplineReview, handlerOf, inspector, leader, nextVersion, officeClerk, ordinarily, randomIssue, randomStep, resumes, secondInspector,
  secondLeader, type AnIssue, type FactsDraw, type StepDraw,
} from '../../../../test/builders';
import { segmentsOf, type Definition, type Stage } from '../definition';
import { nextWakeUp } from '../escalation';
import { foldLog } from '../issue/evolve';
import type { Issue } from '../issue/issue';
import { projectIssue } from '../issue/project-issue';
import { isRefusal } from '../issue/refusal';
import { unmappedStages } from './counterpart';
import { previewMigration } from './preview-migration';

const natural = fc.nat({ max: 100_000 });
const facts: fc.Arbitrary<FactsDraw> = fc.record({
  units: fc.array(natural, { minLength: 1, maxLength: 4 }), lead: natural, section: natural, deadline: natural, industry: natural, process: natural,
});
const steps: fc.Arbitrary<readonly StepDraw[]> = fc.array(fc.record({ kind: natural, who: natural, what: natural, where: natural }), { minLength: 5, maxLength: 60 });

const { group: _, ...alone } = disciplineReview;
const added: Stage = { ...alone, key: 'added', name: '增设会审', duty: [{ relation: 'namedUnit', unit: department('县审计局'), role: 'departmentReviewer' }] };
const without = (key: string) => (stage: Stage): readonly Stage[] => (stage.key === key ? [] : [{ ...stage, returns: stage.returns.filter((each) => each !== key) }]);
const beside = (key: string) => (stage: Stage): readonly Stage[] => (stage.key === key && stage.group === undefined ? [{ ...stage, group: 'fresh' }, { ...added, group: 'fresh' }] : [stage]);
const before = (key: string, fresh: Stage) => (stage: Stage): readonly Stage[] => (stage.key === key ? [fresh, stage] : [stage]);

/** What an administrator may have changed, at every place of the process. */
const edits: readonly ((definition: Definition) => Definition)[] = [
  (definition) => nextVersion(changing('work', { limit: { workdays: 20 } }), {}, definition),
  (definition) => nextVersion((stage) => ({ ...stage, limit: { workdays: 2 } }), {}, definition),
  (definition) => nextVersion((stage) => ({ ...stage, ladder: stage.ladder.slice(1) }), {}, definition),
  (definition) => nextVersion(without('departmentReview'), {}, definition),
  (definition) => nextVersion(without('townshipReview'), {}, definition),
  (definition) => nextVersion(before('work', added), {}, definition),
  (definition) => nextVersion(before('townshipReview', added), {}, definition),
  (definition) => nextVersion(before('signOff', added), {}, definition),
  (definition) => nextVersion(beside('statisticsReview'), { groups: [...(definition.groups ?? []), { key: 'fresh', name: '新组', completes: 'all' }] }, definition),
  (definition) => nextVersion(beside('departmentReview'), { groups: [...(definition.groups ?? []), { key: 'fresh', name: '新组', completes: 'any' }] }, definition),
  (definition) => nextVersion((stage) => [{ ...stage, ...(stage.group !== undefined && { group: undefined }) } as Stage], { groups: [] }, definition),
  (definition) => nextVersion((stage) => ({ ...stage, checklist: stage.checklist.map((item) => ({ ...item, text: `${item.text}。` })) }), {}, definition),
  (definition) => nextVersion(changing('planOfficeReview', { each: 'issue', signatures: { atLeast: 2 } }), {}, definition),
  (definition) => nextVersion((stage) => (stage.act === 'signOff' ? { ...stage, signatures: 'everyHolder' } : stage), {}, definition),
];

function live(begun: AnIssue, draws: readonly StepDraw[]): void {
  for (const draw of draws) {
    const step = randomStep(begun.scene, begun.issue, draw);
    if (step.kind === 'jump') begun.scene.now = step.to;
    begun.scene.play(...(step.kind === 'jump' ? (['time', { type: 'passTime' }] as const) : ([step.actor, step.command] as const)));
  }
}

const allDifferent = (values: readonly unknown[]) => new Set(values).size === values.length;
const place = (stage: string | null, unit: string | null, due: string | undefined) => `${stage} ${unit ?? ''} ${due}`;
const openIn = (issue: Issue) => issue.tasks.map(({ stageName, unitId, due }) => place(stageName, issue.facts.responsibleUnits.find(({ id }) => id === unitId)?.name ?? null, due)).sort();

/** Migrates wherever the life has come, telling what was seen on both sides. */
function afterMigration(check: (begun: AnIssue, foreseen: readonly string[]) => void): { readonly migrated: number } {
  let migrated = 0;
  fc.assert(
    fc.property(facts, steps, fc.nat(), fc.nat(), steps, (drawn, draws, edit, target, later) => {
      const begun = randomIssue(drawn);
      live(begun, draws);
      const { scene } = begun;
      const to = edits[edit % edits.length]!(scene.definition);
      const stages = to.stages.filter(({ act }) => act !== 'assign');
      const chosen = unmappedStages(begun.issue, to).map(({ key }) => [key, stages[target % stages.length]!.key]);
      const command = { type: 'migrate', to, reason: '新版', stageMap: Object.fromEntries(chosen) } as const;
      const preview = previewMigration(scene.definition, calendar2026, begun.issue, command, { actor: officeClerk, now: scene.now });
      const outcome = scene.play(officeClerk, command);
      expect(isRefusal(outcome)).toBe(isRefusal(preview));
      if (isRefusal(preview)) return;
      migrated += 1;
      check(begun, preview.moves.flatMap(({ to: name, unitName, after }) => (name === null ? [] : [place(name, unitName, after?.date)])).sort());
      live(begun, later);
      check(begun, []);
    }),
    { numRuns: 120, seed: 20260902 },
  );
  return { migrated };
}

function straightOn(definition: Definition, issue: Issue): ReturnType<typeof ordinarily> {
  if (issue.suspended) return { actor: officeClerk, act: resumes() };
  const waiting = issue.requests?.find(({ kind }) => kind !== 'extension');
  if (waiting?.kind === 'appeal') return { actor: officeClerk, act: () => ({ type: 'decideAppeal', requestId: waiting.id, upheld: false, opinion: '请签收' }) };
  if (waiting?.kind === 'assistance') return { actor: handlerOf(waiting.unit), act: () => ({ type: 'completeAssistance', requestId: waiting.id, result: '已提供', evidence: [] }) };
  return ordinarily(definition, issue, issue.tasks[0]!);
}

describe('wherever an issue has come when its process changes', () => {
  it('what the preview says is what happens', () => {
    const { migrated } = afterMigration((begun, foreseen) => {
      if (foreseen.length > 0) expect(openIn(begun.issue)).toEqual(foreseen);
    });
    expect(migrated).toBeGreaterThan(60);
  });

  it('every open branch has exactly one task, all in one run of stages of the new definition', () => {
    afterMigration(({ issue, scene: { definition } }) => {
      if (issue.phase !== 'open') return;
      expect(issue.tasks.length).toBeGreaterThan(0);
      const runs = segmentsOf(definition).filter((run) => issue.tasks.some(({ stage }) => run.some(({ key }) => key === stage)));
      expect(runs).toHaveLength(1);
      expect(allDifferent(issue.tasks.map(({ stage, unitId }) => (runs[0]?.[0]?.group === undefined ? unitId : stage)))).toBe(true);
    });
  });

  it('the fold of the log is the issue, and lists show the same', () => {
    afterMigration(({ issue, scene: { log, definition } }) => {
      const folded = foldLog('issue-1', JSON.parse(JSON.stringify(log)));
      expect(folded).toEqual(JSON.parse(JSON.stringify(issue)));
      expect(projectIssue(definition, folded!)).toEqual(projectIssue(definition, issue));
    });
  });

  it('no rung of a task is reached twice for one due day, no notice is doubled, and time looks ahead', () => {
    afterMigration(({ issue, scene }) => {
      scene.play('time', { type: 'passTime' });
      expect(allDifferent(scene.log.flatMap(({ event }) => (event.type === 'rungReached' ? [`${event.taskId} ${event.deadlineVersion} ${event.rung}`] : [])))).toBe(true);
      expect(allDifferent(scene.notices.map(({ key }) => key))).toBe(true);
      expect(nextWakeUp(issue) ?? Infinity).toBeGreaterThanOrEqual(0);
    });
  });

  it('people who had no part in it yet can bring it to 销号', () => {
    afterMigration(({ issue: { phase }, scene }) => {
      if (phase === 'registered') return;
      for (let left = 80; scene.issue?.phase === 'open' && left > 0; left -= 1) {
        const { actor, act } = straightOn(scene.definition, scene.issue);
        const isNamed = [leader, secondLeader, inspector, secondInspector].some(({ personId }) => personId === actor.personId);
        const outcome = scene.play(isNamed ? actor : { ...actor, personId: `${actor.personId}/fresh/${left}` }, act(scene.issue, scene.definition));
        if (isRefusal(outcome)) throw new Error(`${outcome.code} ${outcome.message}`);
      }
      expect(scene.issue?.phase).toBe('closed');
    });
  });
});
