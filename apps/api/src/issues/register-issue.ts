import type { IssueFacts } from '@rectify/domain';
import { appendIn, isAppended, uuidv7, type Appended } from '@rectify/persistence';
import type { EntityManager } from 'typeorm';
import type { BatchFrame } from '../batches/batch-row';
import { refused } from '../http/problem';
import { actorOf, type SignedIn } from '../session/signed-in';
import { problemOfRefusal } from './refusal-problem';

export interface Registration {
  readonly batch: BatchFrame;
  readonly facts: IssueFacts;
  readonly person: SignedIn;
  /** Wall time. */
  readonly wall: number;
  readonly key?: string;
  readonly bodyHash?: Buffer;
}

/** 登记 of one issue in a transaction of the caller, who holds the batch: within it no code stands twice. */
export async function registerIssue(manager: EntityManager, registration: Registration): Promise<Appended> {
  const { batch, facts, person, wall, key, bodyHash } = registration;
  const issueId = uuidv7(wall);
  const answer = await appendIn(manager, {
    issueId,
    command: { type: 'register', facts, definition: batch.definition, ...(batch.clock && { clock: batch.clock }) },
    actor: actorOf(person),
    wall,
    ...(key !== undefined && { key }),
    ...(bodyHash && { bodyHash }),
    register: { batchId: batch.id },
  });
  if (!isAppended(answer)) throw problemOfRefusal(answer, 0);
  return answer;
}

const UNIQUE_VIOLATION = '23505';

/** 422 instead of the database's own words when the code is taken; anything else passes. */
export function asCodeTaken(error: unknown): never {
  const { driverError = error } = (error ?? {}) as { readonly driverError?: unknown };
  const { code, constraint } = (driverError ?? {}) as { readonly code?: string; readonly constraint?: string };
  if (code === UNIQUE_VIOLATION && constraint === 'issue_batch_id_code_key') {
    throw refused('CODE_TAKEN', '本批次里已有同一编号的问题，请换一个编号。', [{ pointer: '/code', detail: '编号已被使用' }]);
  }
  throw error;
}
