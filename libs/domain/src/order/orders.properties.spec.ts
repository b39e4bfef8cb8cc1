import fc from 'fast-check';
import { aNumber, crowd, orderFormsOf, randomIssue, randomStep, type FactsDraw, type Scene, type StepDraw } from '../../../../test/builders';
import type { Actor } from '../issue/actor';
import { availableActions } from '../issue/available-actions';
import type { Command } from '../issue/command';
import { decide } from '../issue/decide';
import { foldLog } from '../issue/evolve';
import type { Issue } from '../issue/issue';
import { isRefusal } from '../issue/refusal';

const natural = fc.nat({ max: 100_000 });
const facts: fc.Arbitrary<FactsDraw> = fc.record({
  units: fc.array(natural, { minLength: 1, maxLength: 4 }), lead: natural, section: natural, deadline: natural, industry: natural, process: natural,
});
const steps: fc.Arbitrary<readonly StepDraw[]> = fc.array(fc.record({ kind: natural, who: natural, what: natural, where: natural }), { minLength: 40, maxLength: 70 });

/** Everything that can be asked of the orders there are. */
function everyCommand(issue: Issue): readonly Command[] {
  return (issue.orders ?? []).flatMap(({ id: orderId }): Command[] => [
    { type: 'signOrder', orderId, number: aNumber() },
    { type: 'acknowledgeOrder', orderId },
    { type: 'replyOrder', orderId, reply: '已办' },
    { type: 'closeOrder', orderId, opinion: '同意' },
    { type: 'withdrawOrder', orderId, reason: '不需要' },
  ]);
}

const nameOf = (command: Command) => `${command.type} ${'orderId' in command ? command.orderId : ''}`;

/** Random lives in which people also do with orders what their buttons offer; `look` sees each stop. */
function everywhere(look: (scene: Scene, issue: Issue) => void): void {
  fc.assert(
    fc.property(facts, steps, (drawn, draws) => {
      const begun = randomIssue(drawn);
      const { scene } = begun;
      draws.forEach((draw, index) => {
        const step = randomStep(scene, begun.issue, draw);
        if (step.kind === 'jump') scene.now = step.to;
        else scene.play(step.actor, step.command);
        if (step.kind === 'jump') scene.play('time', { type: 'passTime' });
        const person = crowd[draw.who % crowd.length]!;
        const offered = availableActions(scene.definition, begun.issue, person).flatMap((action) => orderFormsOf(action) ?? []);
        if (offered.length > 0) scene.play(person, offered[draw.what % offered.length]!);
        if (index % 4 === 3) look(scene, begun.issue);
      });
    }),
    { numRuns: 40, seed: 20260901 },
  );
}

const accepted = (scene: Scene, issue: Issue, command: Command, actor: Actor) =>
  !isRefusal(decide(scene.definition, scene.calendar, issue, command, { actor, now: scene.now }));

it('what is offered is accepted, and what is not offered is refused', () => {
  const tried = { accepted: 0, refused: 0 };
  everywhere((scene, issue) => {
    for (const person of crowd) {
      const offered = availableActions(scene.definition, issue, person).flatMap((action) => orderFormsOf(action) ?? []);
      const names = new Set(offered.map(nameOf));
      const others = everyCommand(issue).filter((command) => !names.has(nameOf(command)));
      for (const command of offered) if (!accepted(scene, issue, command, person)) throw new Error(`offered yet refused: ${JSON.stringify(command)}`);
      for (const command of others) if (accepted(scene, issue, command, person)) throw new Error(`not offered yet accepted: ${JSON.stringify(command)}`);
      tried.accepted += offered.length;
      tried.refused += others.length;
    }
  });
  expect(tried.accepted).toBeGreaterThan(1_000);
  expect(tried.refused).toBeGreaterThan(1_000);
});

it('no draft outlives its task, each id stands once, and the log gives the orders again', () => {
  let orders = 0;
  everywhere((scene, issue) => {
    const all = issue.orders ?? [];
    orders += all.length;
    const outlived = all.find((order) => order.state === 'draft' && !issue.tasks.some((task) => task.id === order.taskId));
    if (outlived) throw new Error(`draft without its task: ${outlived.id}`);
    if (new Set(all.map(({ id }) => id)).size !== all.length) throw new Error('an id stands twice');
    if (JSON.stringify(foldLog(issue.id, scene.log)?.orders ?? []) !== JSON.stringify(all)) throw new Error('the log gives other orders');
  });
  expect(orders).toBeGreaterThan(100);
});
