import { actorName } from '../issue/duty';
import type { Recorded } from '../issue/event';
import type { Issue } from '../issue/issue';
import type { AnsweredField } from './field-value';

interface Completed {
  readonly stage: string;
  readonly unitId: string | null;
  readonly fields?: readonly AnsweredField[];
}

/** The issue with the form that completes one of its open tasks; what the stage and branch held before stays in the log alone. */
export function withForm(issue: Issue, { stage, unitId, fields }: Completed, { at, actor }: Recorded): Issue {
  const others = issue.forms?.filter((form) => form.stage !== stage || form.unitId !== unitId);
  if (!fields) return others && others.length < (issue.forms ?? []).length ? { ...issue, forms: others } : issue;
  const stageName = issue.tasks.find((task) => task.stage === stage && task.unitId === unitId)?.stageName ?? '';
  const { by, unitName } = actor === 'time' ? { by: '', unitName: '' } : { by: actorName(actor), unitName: actor.unitName };
  return { ...issue, forms: [...(others ?? []), { stage, stageName, unitId, by, unitName, at, fields }] };
}
