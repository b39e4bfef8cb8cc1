import type { Definition, Stage } from '../definition/definition';
import type { Limit } from '../definition/parts';
import type { DefinitionProblem } from './problem';

const warning = (path: string, message: string): DefinitionProblem => ({ path, message, severity: 'warning' });

/** Limits that cannot hold inside 整改时限, alone or one after the other. */
export function timeProblems(definition: Definition): readonly DefinitionProblem[] {
  const { stages, deadlinePolicy } = definition;
  const work = stages.findIndex(({ act }) => act === 'work');
  const before = stages.slice(0, Math.max(work, 0)).map((stage, index) => ({ stage, index }));
  const most = deadlinePolicy.immediateWorkdays;
  const alone = before.flatMap(({ stage: { name, limit }, index }) => {
    const words = tooLong(limit, most);
    return words === undefined ? [] : [warning(`/stages/${index}/limit`, `“${name}”的时限${words}，超过立行立改的${most}个工作日，整改没有时间。`)];
  });
  return [...(alone.length > 0 ? alone : togetherProblems(before.map(({ stage }) => stage), most)), ...afterwardsProblems(stages, work), ...shareProblems(stages)];
}

// Public holidays apart, a week holds five working days; what is left of a week is not counted.
const workdaysIn = (days: number) => Math.floor(days / 7) * 5;

function tooLong(limit: Limit, most: number): string | undefined {
  if ('workdays' in limit) return limit.workdays > most ? `${limit.workdays}个工作日` : undefined;
  return 'days' in limit && workdaysIn(limit.days) > most ? `${limit.days}日` : undefined;
}

function togetherProblems(before: readonly Stage[], most: number): readonly DefinitionProblem[] {
  const total = workdaysTogether(before);
  return total > most ? [warning('/deadlinePolicy/immediateWorkdays', `整改实施之前各环节的时限合计${total}个工作日，超过立行立改的${most}个工作日，整改没有时间。`)] : [];
}

// 三个月, the usual outer limit of the whole result.
const USUAL_WORKDAYS = 66;

/** Reviews that take longer than the whole result usually may. */
function afterwardsProblems(stages: readonly Stage[], work: number): readonly DefinitionProblem[] {
  const total = work < 0 ? 0 : workdaysTogether(stages.slice(work + 1));
  if (total <= USUAL_WORKDAYS) return [];
  return [warning(`/stages/${stages.length - 1}/limit`, `整改实施之后各环节的时限合计${total}个工作日，超过三个月（约${USUAL_WORKDAYS}个工作日），按时提交的问题也迟迟不能销号。`)];
}

/** Of stages that every issue goes through one after the other; those side by side count as the longest of them. */
function workdaysTogether(stages: readonly Stage[]): number {
  const longest = new Map<string, number>();
  for (const { key, group, limit, when } of stages) {
    if (when) continue;
    const workdays = 'workdays' in limit ? limit.workdays : 'days' in limit ? workdaysIn(limit.days) : 0;
    longest.set(group ?? key, Math.max(longest.get(group ?? key) ?? 0, workdays));
  }
  return [...longest.values()].reduce((sum, each) => sum + each, 0);
}

/** Shares of 整改时限 of stages that every issue goes through. */
function shareProblems(stages: readonly Stage[]): readonly DefinitionProblem[] {
  const shared = stages.flatMap(({ limit, when, group }, index) => ('shareOfDeadline' in limit && !when && !group ? [{ index, share: limit.shareOfDeadline }] : []));
  const total = shared.reduce((sum, { share }) => sum + share, 0);
  const last = shared.at(-1);
  return last && shared.length > 1 && total > 1 ? [warning(`/stages/${last.index}/limit`, `各环节按整改时限的比例合计${Math.round(total * 100)}%，超过了整改时限。`)] : [];
}
