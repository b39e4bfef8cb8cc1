import type { TaskCounts, TaskTab } from '@rectify/contracts';
import { taskTabs } from './tasks';

/** Where the workbench opens when nobody said where: the first tab with something in it, else 待我办. */
export const firstTab = (counts: TaskCounts): TaskTab => taskTabs.find((tab) => counts[tab].count > 0) ?? 'mine';
