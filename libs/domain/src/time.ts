/** What a workflow needs of the core: it is loaded again for every issue, so nothing that reads lists or words is here. */
export { businessDateOf, type Instant } from './calendar/business-date';
export { comingRungs, nextWakeUp } from './escalation/next-wake-up';
export { spreadOf } from './escalation/spread';
export { wallTime } from './issue/drill-clock';
export type { Recorded } from './issue/event';
export { evolve } from './issue/evolve';
export type { Issue, OpenTask } from './issue/issue';
export { nextOrderWakeUp } from './order/order-time';
export { isSettled, nextRecheck, pendingRechecks } from './recheck/recheck';
export { requestNames } from './side-path/request';
export { awaitedRequests } from './side-path/request-time';
export { RECHECK } from './recheck/recheck-stage';
