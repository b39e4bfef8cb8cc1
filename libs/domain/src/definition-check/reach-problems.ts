import type { Definition } from '../definition/definition';
import type { RungTime } from '../definition/parts';
import { canHold } from './can-hold';
import type { DefinitionProblem } from './problem';

/** Stages, evidence and steps that no issue ever comes to. */
export function reachProblems(definition: Definition): readonly DefinitionProblem[] {
  return [...conditionProblems(definition), ...lateReminders(definition), ...unreachedOrders(definition)];
}

function conditionProblems({ stages }: Definition): readonly DefinitionProblem[] {
  return stages.flatMap((stage, index): readonly DefinitionProblem[] => [
    ...(canHold(stage.when) ? [] : [{ path: `/stages/${index}/when`, message: `“${stage.name}”的条件互相矛盾，没有问题会走到这里。`, severity: 'error' as const }]),
    ...(stage.onSite && !canHold(stage.onSite.when)
      ? [{ path: `/stages/${index}/onSite/when`, message: `“${stage.name}”现场核查的条件互相矛盾，永远不会要求。`, severity: 'warning' as const }]
      : []),
    ...(stage.requiredEvidence ?? []).flatMap(({ when, text }, position) =>
      canHold(when) ? [] : [{ path: `/stages/${index}/requiredEvidence/${position}/when`, message: `佐证“${text}”的条件互相矛盾，永远不会要求。`, severity: 'warning' as const }],
    ),
  ]);
}

function lateReminders({ stages }: Definition): readonly DefinitionProblem[] {
  return stages.flatMap((stage, index) => {
    const next = stages[index + 1];
    if (!next || !('workdays' in next.limit)) return [];
    const { workdays } = next.limit;
    return stage.ladder.flatMap(({ step, at }, position): readonly DefinitionProblem[] => {
      if ((step !== '提醒' && step !== '到期') || lastDayOf(at) <= workdays) return [];
      return [{ path: `/stages/${index}/ladder/${position}/at`, message: `“${stage.name}”的“${step}”在到期后${lastDayOf(at)}个工作日，那时下一环节“${next.name}”按时也该办完了。`, severity: 'warning' }];
    });
  });
}

function lastDayOf(at: RungTime): number {
  if ('every' in at) return at.from + at.every * (at.times - 1);
  return 'workdays' in at ? at.workdays : 0;
}

/** A process may leave out some kinds of orders; when its ladders come to none of them, that is hardly meant. */
function unreachedOrders({ stages, orders }: Definition): readonly DefinitionProblem[] {
  const proposed = (orders?.kinds ?? []).flatMap(({ step }) => step ?? []);
  const isReached = stages.some(({ ladder }) => ladder.some(({ step }) => proposed.includes(step)));
  if (stages.length === 0 || proposed.length === 0 || isReached) return [];
  return [{ path: '/orders/kinds', message: '没有环节的台阶会到督办，督办文书不会自动提出。', severity: 'warning' }];
}
