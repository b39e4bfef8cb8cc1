import { proxyActivities } from '@temporalio/workflow';
import type { Activities } from './activities';

/** Each is one short transaction, tried again for ever: whatever is wrong, time catches up when it is put right. */
export const activities = proxyActivities<Activities>({
  startToCloseTimeout: '10 seconds',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '1 minute' },
});
