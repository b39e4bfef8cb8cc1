import { sleep } from '@temporalio/workflow';
import { issueLifecycle as present } from '../../../workflows/issue-lifecycle/src/workflows';

/** The interpreter with one wait that the recorded histories do not know: replay must refuse it. */
export async function issueLifecycle(...start: Parameters<typeof present>): Promise<void> {
  await sleep('1 minute');
  await present(...start);
}
