import type { OrderPaper } from '@rectify/contracts';
import { businessTime, orderDocument, seesOrder, type Instant } from '@rectify/domain';
import { readIssue } from '@rectify/persistence';
import type { EntityManager } from 'typeorm';
import { notFound } from '../http/problem';
import { visibleIssue } from '../issues/visible-issue';
import { actorOf, type SignedIn } from '../session/signed-in';
import { orderFacts } from './order-views';

/** The order's paper; 404 when there is none, and just so when the person may not see it. */
export async function readPaper(manager: EntityManager, key: string, person: SignedIn, wall: Instant): Promise<OrderPaper> {
  const [issueId = '', orderId = ''] = key.split('.');
  await visibleIssue(manager, issueId, person);
  const read = await readIssue(manager, issueId);
  const order = read?.issue.orders?.find((each) => each.id === orderId);
  if (!read || !order || !seesOrder(read.definition, read.issue, order, actorOf(person))) throw notFound('督办文书');
  const { issue } = read;
  const now = businessTime(issue.clock, wall);
  const { paragraphs, copies, ...document } = orderDocument(order, issue);
  return {
    order: { ...orderFacts(order, issueId, now), code: issue.facts.code, drill: issue.clock !== undefined },
    document: { ...document, paragraphs: [...paragraphs], copies: [...copies] },
  };
}
