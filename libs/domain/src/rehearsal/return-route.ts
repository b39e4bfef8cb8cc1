import { rankOf, type Definition } from '../definition';
import type { IssueFacts } from '../issue/facts';
import { reachedStages } from './reached-stages';
import type { Scenario } from './scenario';

/** 退回 of a scenario: from which stage to which, and how often. */
export interface ReturnRoute {
  readonly from: string;
  readonly to: string;
  readonly times: number;
}

/** Nothing where the scenario returns nothing, or no stage that these facts reach may return to one that they reach. */
export function returnRoute(definition: Definition, facts: IssueFacts, scenario: Scenario): ReturnRoute | undefined {
  if (scenario.pace !== 'returned') return undefined;
  const reached = reachedStages(definition, facts);
  const targetsOf = (from: string) => (reached.find(({ key }) => key === from)?.returns ?? []).filter((to) => reached.some(({ key }) => key === to));
  const mayReturn = reached.filter(({ act, key }) => (act === 'review' || act === 'signOff') && targetsOf(key).length > 0);
  const from = scenario.from ?? (mayReturn.filter(({ act }) => act === 'review').at(-1) ?? mayReturn.at(-1))?.key;
  if (from === undefined) return undefined;
  const latest = [...targetsOf(from)].sort((a, b) => rankOf(definition, b) - rankOf(definition, a));
  const to = scenario.to ?? latest.find((key) => definition.stages.find((stage) => stage.key === key)?.act === 'work') ?? latest[0];
  return to === undefined ? undefined : { from, to, times: scenario.times };
}
