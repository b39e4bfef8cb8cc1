import type { BusinessDate } from '../calendar';
import { nodesOf } from '../evidence/measure-standing';
import { branchKey, type Issue } from '../issue/issue';

/** 阶段: one dated part of a phased 整改时限. `number` counts from 1 in the order of the list. */
export interface Phase {
  readonly number: number;
  readonly name: string;
  /** Not moved off rest days. */
  readonly due: BusinessDate;
}

/** How the work of one branch is paced beside its due day. */
export interface Course {
  /** 长期坚持: the due day is one of 阶段小结, never an end. */
  readonly standing: boolean;
  /** Phases before the last that nobody has reported done. The last one is the whole. */
  readonly phases: readonly Phase[];
  /** Months (`2026-10`) whose report was already asked for: never twice. */
  readonly asked: readonly string[];
  /** 节点日期 of the plan's measures. */
  readonly nodes: readonly BusinessDate[];
}

export const plainCourse: Course = { standing: false, phases: [], asked: [], nodes: [] };

/** A new round after 反弹 has the one date that was named with it. */
export function courseOf(issue: Issue, unitId: string | null): Course {
  const work = issue.work[branchKey(unitId)];
  const asked = Object.keys(work?.months ?? {}).sort();
  const nodes = nodesOf(issue);
  if (issue.earlierRounds?.length) return { ...plainCourse, asked, nodes };
  const done = work?.phasesDone ?? [];
  // 中止 and 恢复 may have moved what is open.
  const current = issue.tasks.find((task) => task.unitId === unitId)?.phases ?? [];
  const phases = phasesOf(issue)
    .slice(0, -1)
    .filter(({ number }) => !done.some((each) => each.number === number))
    .map((phase) => ({ ...phase, due: current.find(({ number }) => number === phase.number)?.on ?? phase.due }));
  return { standing: issue.facts.deadline.kind === 'standing', phases, asked, nodes };
}

/** Numbers of the phases this branch may still report done, the last one included. */
export function openPhases(issue: Issue, unitId: string | null): readonly number[] {
  if (issue.earlierRounds?.length) return [];
  const done = issue.work[branchKey(unitId)]?.phasesDone ?? [];
  return phasesOf(issue).map(({ number }) => number).filter((number) => !done.some((each) => each.number === number));
}

/** Every dated phase of a phased deadline; none of any other. */
export function phasesOf({ facts: { deadline } }: Pick<Issue, 'facts'>): readonly Phase[] {
  if (deadline.kind !== 'phased') return [];
  return deadline.phases.flatMap(({ due, label, count }, index) => {
    const words = label ?? (count === undefined ? '' : `${count}个`);
    return due === null ? [] : [{ number: index + 1, name: `第${index + 1}阶段${words && !words.startsWith('第') ? `（${words}）` : ''}`, due }];
  });
}
