import { ADVANCED, ISSUE, LADDER, type Advance, type IssueStanding, type LadderStep } from '@rectify/contracts/temporal';
import { isSettled, type Issue } from '@rectify/domain/time';
import { condition, continueAsNew, defineQuery, defineSignal, setCurrentDetails, setHandler, workflowInfo } from '@temporalio/workflow';
import { activities } from './activity-calls';
import { foldNews, versionOf } from './fold-news';
import { detailsOf, ladderOf, nextDue, standingOf, type NextDue } from './next-due';
import { workflowNow } from './workflow-clock';

export interface IssueLifecycleStart {
  readonly issueId: string;
  /** The fold so far, when a long history was left behind. */
  readonly from?: Issue;
}

export const advancedSignal = defineSignal<[Advance]>(ADVANCED);
export const ladderQuery = defineQuery<readonly LadderStep[]>(LADDER);
export const issueQuery = defineQuery<IssueStanding>(ISSUE);

/**
 * What time does to one issue. It folds the issue's log, waits for the next rung of the ladder or the next 回头看, and lets time act through
 * the log; it decides nothing itself. Woken twice, late or out of order, it does the same.
 */
export async function issueLifecycle({ issueId, from }: IssueLifecycleStart): Promise<void> {
  let issue = from;
  let inVain = 0;
  let news: Advance[] = [];
  const isNews = ({ seq }: Advance) => seq > versionOf(issue);
  const isFull = () => workflowInfo().continueAsNewSuggested;
  setHandler(advancedSignal, (advance) => void news.push(advance));
  setHandler(ladderQuery, () => ladderOf(issue));
  setHandler(issueQuery, () => standingOf(issue));

  while (!settled(issue)) {
    news = news.filter(isNews);
    if (news.length === 0 && isFull()) await continueAsNew<typeof issueLifecycle>({ issueId, from: issue });
    setCurrentDetails(detailsOf(issue));
    const told = await newsOrTime(() => news.some(isNews) || isFull(), nextDue(issue), inVain);
    const before = versionOf(issue);
    issue = told ? await takeIn(issueId, issue, news.splice(0)) : foldNews(issueId, issue, await activities.passTime(issueId, before));
    inVain = told || versionOf(issue) > before ? 0 : inVain + 1;
  }
  setCurrentDetails(detailsOf(issue));
}

/** A closed issue waits for its 回头看; without one it ends with its 销号. */
function settled(issue: Issue | undefined): boolean {
  return issue !== undefined && isSettled(issue);
}

/** Waits for something to see to or for the next rung, whichever is first; was it not time? */
async function newsOrTime(hasNews: () => boolean, due: NextDue | undefined, inVain: number): Promise<boolean> {
  if (!due) {
    await condition(hasNews);
    return true;
  }
  return condition(hasNews, Math.max(due.at - workflowNow(), patience(inVain)), { summary: due.summary });
}

/** Clocks differ a little: a rung whose time has not come for the database is asked for again, ever more patiently (ms). */
function patience(inVain: number): number {
  return inVain === 0 ? 1 : Math.min(1000 * 2 ** (inVain - 1), 60_000);
}

/** Folds what the news bring and reads back what they only announce. A log that ends before wakes us again when it goes on. */
async function takeIn(issueId: string, issue: Issue | undefined, news: readonly Advance[]): Promise<Issue | undefined> {
  const announced = Math.max(...news.map(({ seq }) => seq));
  let known = foldNews(issueId, issue, news.flatMap(({ events }) => events));
  for (let before = -1; versionOf(known) < announced && versionOf(known) > before; ) {
    before = versionOf(known);
    known = foldNews(issueId, known, await activities.readLog(issueId, before));
  }
  return known;
}
