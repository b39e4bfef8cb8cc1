import type { ActionView, IssueView, RequestView } from '@rectify/contracts';
import { requestHoldersInWords, type Action, type Issue, type OpenRequest } from '@rectify/domain';

const iso = (instant: number): string => new Date(instant).toISOString();

/** What waits off the straight way, and whether the clock stands. */
export function sidePathViews(issue: Issue): Pick<IssueView, 'requests' | 'suspended'> {
  const { suspended, requests = [] } = issue;
  return {
    requests: requests.map((request) => requestView(issue, request)),
    suspended: suspended ? { since: iso(suspended.since), reason: suspended.reason, by: suspended.by } : null,
  };
}

export function sidePathActionView({ requestId, choices, latest, mayKeepSignatures }: Action): Partial<ActionView> {
  return {
    ...(requestId !== undefined && { requestId }),
    ...(choices && { choices: [...choices] }),
    ...(latest !== undefined && { latest }),
    ...(mayKeepSignatures && { mayKeepSignatures }),
  };
}

function requestView(issue: Issue, request: OpenRequest): RequestView {
  return {
    id: request.id,
    ...inWords(request),
    unitName: issue.facts.responsibleUnits.find((unit) => unit.id === request.unitId)?.name ?? null,
    by: request.by,
    at: iso(request.at),
    due: request.term.due,
    provisional: request.term.provisional,
    holders: [...requestHoldersInWords(issue, request)],
  };
}

function inWords(request: OpenRequest): Pick<RequestView, 'kind' | 'title' | 'details'> {
  switch (request.kind) {
    case 'extension':
      return {
        kind: '延期',
        title: `申请延期到${request.until}`,
        details: [`事由：${request.reason}`, `说明：${request.explanation}`, `目前进展：${request.progress}`, `主要负责人意见：${request.opinion}`],
      };
    case 'appeal':
      return { kind: '申诉', title: request.ground, details: [request.statement] };
    case 'assistance':
      return { kind: '协办', title: `${request.unit.name}协办`, details: [request.matter] };
  }
}
