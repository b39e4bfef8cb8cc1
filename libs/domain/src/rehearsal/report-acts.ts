import { addDays, instantOf, type BusinessDate } from '../calendar';
import { stageOf } from '../definition';
import { nodesOf, openAtNode } from '../evidence';
import { standing } from '../issue/decide-task';
import type { Issue, OpenTask } from '../issue/issue';
import { reportAt } from './answers';
import { castOf } from './cast';
import type { NextAct } from './next-act';
import { isLateAt } from './pace';
import type { Setting } from './task-acts';

/** 节点日期 are kept where the process minds them: at 10:00 of the day, or of the next working day, the branch reports its measures done, with their evidence. */
export function reportActs(setting: Setting, issue: Issue): readonly NextAct[] {
  const { definition, scenario } = setting;
  return issue.tasks.flatMap((task) => {
    const stage = stageOf(definition, task.stage);
    if (stage.act !== 'work' || !stage.ladder.some(({ at }) => 'nodeWorkdays' in at) || isLateAt(scenario, stage, task)) return [];
    const node = nextNode(issue, task);
    // Only a submission is kept for some of those on duty.
    const { completedBy: _submit, ...anybody } = stage;
    const actor = castOf(anybody, issue, task).find((each) => !standing({ definition, issue }, task, stage, 'reportProgress', each));
    if (node === undefined || !actor) return [];
    return [{ at: instantOf(setting.workdayAfter(addDays(node, -1), 1), '10:00'), actor, commandAt: () => reportAt(issue, task, node) }];
  });
}

/** The first day before the due day at which the branch has a measure open. */
function nextNode(issue: Issue, { unitId, due }: OpenTask): BusinessDate | undefined {
  return nodesOf(issue).find((node) => node < due && openAtNode(issue, unitId, node).length > 0);
}
