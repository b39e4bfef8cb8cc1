import type { StageAct } from '../definition';
import { holderKey } from '../issue/duty';
import type { Issue } from '../issue/issue';
import type { TaskProjection } from '../issue/task-projection';
import { requestNames, type OpenRequest } from './request';
import { requestHolders } from './request-holders';

const acts: Readonly<Record<OpenRequest['kind'], StageAct>> = { extension: 'signOff', appeal: 'work', assistance: 'work' };

/** What waits off the straight way, as rows of somebody's inbox. */
export function projectRequests(issue: Issue): readonly TaskProjection[] {
  return (issue.requests ?? []).map((request) => {
    const { id, kind, unitId, at, term } = request;
    const { due, provisional, dueAt, blueAt, redAt } = term;
    const holders = [...new Set(requestHolders(issue, request).map(holderKey))];
    return {
      id, stage: kind, stageName: requestNames[kind], act: acts[kind], unitId, round: 1, openedAt: at, due, provisional,
      dueAt, blueAt, redAt, deadlineVersion: 1, returned: false, holders,
    };
  });
}
