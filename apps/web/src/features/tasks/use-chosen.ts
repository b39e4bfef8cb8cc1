import type { TaskTab } from '@rectify/contracts';
import { useSearchParams } from 'react-router';
import { type Chosen, isTaskTab } from './tasks';

export interface ChosenHandle {
  /** 待我办 where the address names none. */
  readonly tab: TaskTab;
  /** Whether the address names the tab. */
  readonly isNamed: boolean;
  readonly chosen: Chosen | null;
  readonly choose: (item: Chosen | null, how?: { readonly push: boolean }) => void;
  /** Goes to a tab in place of this page. */
  readonly turnTo: (tab: TaskTab) => void;
}

/** Tab and item stand in the address, so that they can be sent, reloaded and gone back from. */
export function useChosen(): ChosenHandle {
  const [parameters, setParameters] = useSearchParams();
  const named = parameters.get('tab');
  const tab = isTaskTab(named) ? named : 'mine';
  const issueId = parameters.get('issue');
  return {
    tab,
    isNamed: isTaskTab(named),
    chosen: issueId ? { issueId, taskId: parameters.get('task') } : null,
    choose: (item, how) => setParameters(addressOf(tab, item), { replace: !how?.push }),
    turnTo: (wanted) => setParameters({ tab: wanted }, { replace: true }),
  };
}

function addressOf(tab: TaskTab, item: Chosen | null): Record<string, string> {
  if (!item) return { tab };
  return { tab, issue: item.issueId, ...(item.taskId !== null && { task: item.taskId }) };
}
