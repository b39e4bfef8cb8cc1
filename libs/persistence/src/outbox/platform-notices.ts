import type { Instant } from '@rectify/domain';
import type { EntityManager } from 'typeorm';

/** Something the platform itself tells, about no issue. */
export interface PlatformNotice {
  /** Nobody is told the same key twice. */
  readonly key: string;
  readonly subject: string;
  readonly body: string;
  readonly why: string;
  /** Where in the product it leads, `/definitions/…`. */
  readonly page?: string;
}

/** Tells these people inside the product; no mail goes out. */
export async function tellPeople(manager: EntityManager, personIds: readonly string[], { key, subject, body, why, page }: PlatformNotice, at: Instant): Promise<void> {
  await manager.query(
    `insert into notice (id, issue_id, key, person_id, kind, task_id, deadline_version, subject, body, why, page, at, created_at)
     select gen_random_uuid(), null, $2, person_id, '系统', null, 0, $3, $4, $5, $6, $7, $7 from unnest($1::uuid[]) as person_id
     on conflict (key, person_id) where issue_id is null do nothing`,
    [personIds, key, subject, body, why, page ?? null, new Date(at)],
  );
}
