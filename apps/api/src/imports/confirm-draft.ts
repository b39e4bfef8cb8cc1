import type { ImportView } from '@rectify/contracts';
import { factsOf, isIntakeRefusal, isLayoutProblem, type BusinessDate, type Instant } from '@rectify/domain';
import type { EntityManager } from 'typeorm';
import type { BatchFrame } from '../batches/batch-row';
import { refused } from '../http/problem';
import { registerIssue } from '../issues/register-issue';
import type { SignedIn } from '../session/signed-in';
import type { County } from '../units/county';
import { openDoubts, type Draft } from './draft';

export interface Confirmation {
  /** Held by the transaction. */
  readonly batch: BatchFrame;
  readonly listedOn: BusinessDate;
  readonly county: County;
  readonly person: SignedIn;
  readonly wall: Instant;
}

/** Registers every row that is to become an issue. 422 with all that is still open; then nothing is registered. */
export async function confirmDraft(
  manager: EntityManager,
  draft: Draft,
  confirmation: Confirmation,
): Promise<NonNullable<ImportView['result']>> {
  if (isLayoutProblem(draft.layout)) throw refused(draft.layout.problem, draft.layout.message);
  const doubts = draft.rows.flatMap((drafted) => openDoubts(drafted).map((detail) => ({ pointer: `/rows/${drafted.row.key}`, detail })));
  if (doubts.length > 0) throw refused('STILL_OPEN', `还有${doubts.length}处须由人决定，全部决定后才能登记。`, doubts);
  const { batch, listedOn, county, person, wall } = confirmation;
  const wanted = draft.rows.filter(({ row }) => !row.leftOut);
  const news = wanted.filter(({ alreadyRegistered }) => !alreadyRegistered);
  for (const { row } of news) {
    const facts = factsOf(row, { positions: county.positions, listedOn });
    if (isIntakeRefusal(facts)) throw refused(facts.code, facts.message);
    await registerIssue(manager, { batch, facts, person, wall });
  }
  return { registered: news.length, unchanged: wanted.length - news.length, leftOut: draft.rows.length - wanted.length };
}
