import type { Accepted } from '../issue/accepted';
import type { Actor } from '../issue/actor';
import type { Decision } from '../issue/decision';
import { refuse, type Refusal } from '../issue/refusal';
import { decideAppeal, decideMakeAppeal } from './decide-appeal';
import { decideAddAssistingUnit, decideCompleteAssistance } from './decide-assistance';
import { decideExtension, decideRequestExtension } from './decide-extension';
import { decideResume, decideSuspend } from './decide-suspension';
import { decideTransfer } from './decide-transfer';
import type { SidePathCommand, SidePathCommandType } from './side-path-command';

const types: ReadonlySet<string> = new Set<SidePathCommandType>([
  'requestExtension', 'decideExtension', 'appeal', 'decideAppeal', 'transfer', 'addAssistingUnit', 'completeAssistance', 'suspend', 'resume',
]);

export function isSidePath(command: { readonly type: string }): command is SidePathCommand {
  return types.has(command.type);
}

/** Everything off the straight way, on an issue that is under way. */
export function decideSidePath(decision: Decision, command: SidePathCommand, actor: Actor): Accepted | Refusal {
  if (decision.issue.phase !== 'open') return refuse('WRONG_STAGE', '问题还没有交办。');
  switch (command.type) {
    case 'requestExtension':
      return decideRequestExtension(decision, command, actor);
    case 'decideExtension':
      return decideExtension(decision, command, actor);
    case 'appeal':
      return decideMakeAppeal(decision, command, actor);
    case 'decideAppeal':
      return decideAppeal(decision, command, actor);
    case 'transfer':
      return decideTransfer(decision, command, actor);
    case 'addAssistingUnit':
      return decideAddAssistingUnit(decision, command, actor);
    case 'completeAssistance':
      return decideCompleteAssistance(decision, command, actor);
    case 'suspend':
      return decideSuspend(decision, command, actor);
    case 'resume':
      return decideResume(decision, command, actor);
  }
}
