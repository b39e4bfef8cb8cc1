import { unitsIn, type Holder } from '../issue/duty';
import type { Issue } from '../issue/issue';
import type { OpenRequest } from './request';

/** Who decides the request, or completes it. */
export function requestHolders({ facts }: Pick<Issue, 'facts'>, request: OpenRequest): readonly Holder[] {
  switch (request.kind) {
    case 'extension':
      return facts.leaders.map((leader) => ({ personId: leader.id }));
    case 'appeal':
      return unitsIn('office', facts, null).map((unit) => ({ unitId: unit.id, role: 'officeClerk' }));
    case 'assistance':
      return (['handler', 'head'] as const).map((role) => ({ unitId: request.unit.id, role }));
  }
}

/** The same in words. */
export function requestHoldersInWords({ facts }: Pick<Issue, 'facts'>, request: OpenRequest): readonly string[] {
  switch (request.kind) {
    case 'extension':
      return facts.leaders.map((leader) => `责任领导${leader.name}`);
    case 'appeal':
      return ['整改办'];
    case 'assistance':
      return [request.unit.name];
  }
}
