import { activities } from './activity-calls';

/** Every few minutes, by schedule: finds the issues nobody waits for. */
export async function reconcile(): Promise<number> {
  return activities.reconcile();
}
