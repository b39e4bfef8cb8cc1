import fc from 'fast-check';
import { calendar2026, randomIssue, randomStep } from '../../../../test/builders';
import { adopted, calendar2027 } from '../../../../test/builders/adopting';
import type { Definition } from '../definition';
import type { Issue } from './issue';

describe('whatever has happened to the issue', () => {
  const natural = fc.nat({ max: 100_000 });
  const facts = fc.record({ units: fc.array(natural, { minLength: 1, maxLength: 4 }), lead: natural, section: natural, deadline: natural, industry: natural, process: natural });
  const steps = fc.array(fc.record({ kind: natural, who: natural, what: natural, where: natural }), { minLength: 20, maxLength: 50 });

  function always(holds: (issue: Issue, now: number, definition: Definition) => void): void {
    fc.assert(
      fc.property(facts, steps, (drawn, draws) => {
        const { scene } = randomIssue(drawn);
        for (const draw of draws) {
          const step = randomStep(scene, scene.issue!, draw);
          if (step.kind === 'jump') scene.now = step.to;
          if (step.kind === 'jump') scene.play('time', { type: 'passTime' });
          else scene.play(step.actor, step.command);
          const settled = scene.issue!.phase === 'closed' && !scene.issue!.rechecks?.some(({ outcome }) => !outcome);
          if (!settled) holds(scene.issue!, scene.now, scene.definition);
        }
      }),
      { numRuns: 40, seed: 20260901 },
    );
  }

  it('the same calendar under a new number changes no date and tells nobody', () => {
    always((issue, now, definition) => {
      const { event, notices } = adopted(issue, now, { ...calendar2026, version: 2 }, definition);
      expect(event).toEqual({ type: 'calendarAdopted', calendarVersion: 2, years: [], tasks: [] });
      expect(notices).toEqual([]);
    });
  });

  it('an unmoved task arms nothing that was reached, a moved one has a new version, and people are told only then', () => {
    always((issue, now, definition) => {
      const { issue: after, notices } = adopted(issue, now, calendar2027, definition);
      for (const [position, task] of after.tasks.entries()) {
        const before = issue.tasks[position]!;
        expect(task.id).toBe(before.id);
        if (task.due === before.due) {
          expect(task.deadlineVersion).toBe(before.deadlineVersion);
          const armed = before.rungs.map(({ key }) => key);
          expect(task.rungs.every(({ key }) => armed.includes(key))).toBe(true);
        } else {
          expect(task.deadlineVersion).toBe(before.deadlineVersion + 1);
          expect(notices.some(({ taskId }) => taskId === task.id)).toBe(true);
        }
        expect(new Set(task.rungs.map(({ key }) => key)).size).toBe(task.rungs.length);
      }
    });
  });
});
