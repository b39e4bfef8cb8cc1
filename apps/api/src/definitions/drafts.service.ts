import { Inject, Injectable } from '@nestjs/common';
import type { DraftPatch, DraftPublication, DraftView, NewDraft } from '@rectify/contracts';
import { adaptedCopy, diffDefinitions, judgeDraftStep, type DraftStep, type Instant } from '@rectify/domain';
import { recordAudit, tellPeople, uuidv7 } from '@rectify/persistence';
import type { Clock } from '@rectify/platform';
import { DataSource, type EntityManager } from 'typeorm';
import { CLOCK } from '../configuration';
import { ProblemError, refused } from '../http/problem';
import { problemOfRefusal } from '../issues/refusal-problem';
import type { SignedIn } from '../session/signed-in';
import { errorsIn, problemsOf } from './definition-problems';
import { changeDraft, readDraft, type DraftChange, type StoredDraft } from './draft-store';
import { publishDraft } from './publish-draft';
import { tellApprovers } from './tell-approvers';
import { findDefinition, readDefinition } from './versions.service';

// Sentences of one submission that stand in the audit.
const MOST_AUDITED = 50;

/** What a step does to a locked draft, and what of it stands in the audit; no detail, no entry. */
type Taking = (manager: EntityManager, draft: StoredDraft, at: Date) => Promise<{ readonly change: DraftChange; readonly detail?: Readonly<Record<string, unknown>> }>;

/** 流程草稿: the author works at it, a second person decides. */
@Injectable()
export class DraftsService {
  constructor(
    private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  one(draftId: string): Promise<DraftView> {
    return view(this.db.manager, draftId);
  }

  create({ from, key, name }: NewDraft, person: SignedIn): Promise<DraftView> {
    const now = this.clock.now();
    const draftId = uuidv7(now);
    return this.db.transaction(async (manager) => {
      const template = await readDefinition(manager, from);
      const [{ newest }] = await manager.query(`select max(version) as newest from definition where key = $1`, [key]);
      if (key !== from.key && newest !== null) {
        throw refused('KEY_TAKEN', `流程标识“${key}”已被使用；要改那个流程，请从它的某一版新建草稿。`, [{ pointer: '/key', detail: '标识已被使用' }]);
      }
      const body = adaptedCopy(template, { key, name, version: (newest ?? 0) + 1 });
      await manager.query(
        `insert into definition_draft (id, key, name, body, based_on_key, based_on_version, state, revision, author_id, created_at, updated_at)
         values ($1, $2, $3, $4, $5, $6, 'editing', 1, $7, $8, $8)`,
        [draftId, key, name, JSON.stringify(body), from.key, from.version, person.personId, new Date(now)],
      );
      await audit(manager, person, 'created', draftId, { key, name, from }, now);
      return view(manager, draftId);
    });
  }

  /**
   * The whole definition at once. 409 when the draft has been saved elsewhere since: nothing is overwritten unseen. A draft saves itself
   * every other second, so what it changes is audited once, when it is submitted.
   */
  edit(draftId: string, { definition, expectedRevision }: DraftPatch, person: SignedIn): Promise<DraftView> {
    return this.step(draftId, 'edit', person, expectedRevision, async (_manager, { key, body }) => {
      const next = adaptedCopy(definition, { key, name: definition.name, version: body.version });
      return { change: { state: 'editing', name: next.name, body: next } };
    });
  }

  rebase(draftId: string, version: number, person: SignedIn): Promise<DraftView> {
    return this.step(draftId, 'rebase', person, undefined, async (manager, { key }) => {
      await readDefinition(manager, { key, version });
      return { change: { based_on_key: key, based_on_version: version }, detail: { onto: { key, version } } };
    });
  }

  submit(draftId: string, note: string, person: SignedIn): Promise<DraftView> {
    return this.step(draftId, 'submit', person, undefined, async (manager, draft, at) => {
      const change: DraftChange = { state: 'submitted', note, submitted_at: at, decided_by: null, decided_at: null, rejection: null };
      const subject = `【流程】${person.name}提交了《${draft.name}》的草稿，等待批准`;
      await tellApprovers(manager, person.personId, { key: `${placeOf(draft)}/submitted`, subject, body: note, page: pageOf(draft) }, at.getTime());
      return { change, detail: { note, ...(await changesOf(manager, draft)) } };
    });
  }

  withdraw(draftId: string, person: SignedIn): Promise<DraftView> {
    return this.step(draftId, 'withdraw', person, undefined, async () => ({ change: { state: 'editing' }, detail: {} }));
  }

  reject(draftId: string, reason: string, person: SignedIn): Promise<DraftView> {
    return this.step(draftId, 'reject', person, undefined, async (manager, draft, at) => {
      await tellAuthor(manager, draft, `【流程】《${draft.name}》的草稿被${person.name}退回`, reason, at);
      return { change: { state: 'rejected', rejection: reason, decided_by: person.personId, decided_at: at }, detail: { reason } };
    });
  }

  publish(draftId: string, { expectedRevision }: DraftPublication, person: SignedIn): Promise<DraftView> {
    return this.step(draftId, 'publish', person, expectedRevision, async (manager, draft, at) => {
      const published = await publishDraft(manager, draft, person, at);
      await tellAuthor(manager, draft, `【流程】《${draft.name}》第${published.detail.version}版已由${person.name}批准发布`, draft.note ?? '', at);
      return published;
    });
  }

  async discard(draftId: string, person: SignedIn): Promise<void> {
    await this.db.transaction(async (manager) => {
      const draft = await readDraft(manager, draftId, true);
      allow(draft, 'discard', person, 0);
      await manager.query(`delete from definition_draft where id = $1`, [draftId]);
      await audit(manager, person, 'discarded', draftId, { key: draft.key, name: draft.name, revision: draft.revision }, this.clock.now());
    });
  }

  /** One after the other for a draft: of two who decide at once the second finds it decided. */
  private step(draftId: string, step: DraftStep, person: SignedIn, expectedRevision: number | undefined, take: Taking): Promise<DraftView> {
    return this.db.transaction(async (manager) => {
      // Whoever publishes or deletes at the same time waits; readers do not.
      if (step === 'publish') await manager.query(`lock table definition in share row exclusive mode`);
      const draft = await readDraft(manager, draftId, true);
      const problems = step === 'submit' || step === 'publish' ? await problemsOf(manager, draft.body) : [];
      allow(draft, step, person, errorsIn(problems));
      if (expectedRevision !== undefined && expectedRevision !== draft.revision) throw stale(draft.revision);
      const at = new Date(this.clock.now());
      const { change, detail } = await take(manager, draft, at);
      await changeDraft(manager, draftId, change, at);
      if (detail) await audit(manager, person, pastOf[step], draftId, { key: draft.key, revision: draft.revision + 1, ...detail }, at.getTime());
      return view(manager, draftId);
    });
  }
}

/** What the draft would change; nothing to say where the version that it began from is deleted. */
async function changesOf(manager: EntityManager, { basedOn, body }: StoredDraft): Promise<{ readonly changes?: readonly string[] }> {
  const from = await findDefinition(manager, basedOn);
  return from ? { changes: diffDefinitions(from, body).slice(0, MOST_AUDITED) } : {};
}

const pageOf = ({ id }: StoredDraft): string => `/definitions/drafts/${id}`;
// Each submission of a draft is told by itself.
const placeOf = ({ id, revision }: StoredDraft): string => `definition-draft/${id}/${revision}`;

function tellAuthor(manager: EntityManager, draft: StoredDraft, subject: string, body: string, at: Date): Promise<void> {
  return tellPeople(manager, [draft.authorId], { key: `${placeOf(draft)}/decided`, subject, body, why: '您编制了这份草稿', page: pageOf(draft) }, at.getTime());
}

const pastOf: Readonly<Record<DraftStep, string>> = {
  edit: 'edited', rebase: 'rebased', discard: 'discarded', submit: 'submitted', withdraw: 'withdrawn', publish: 'published', reject: 'rejected',
};

function allow(draft: StoredDraft, step: DraftStep, { personId }: SignedIn, errors: number): void {
  const refusal = judgeDraftStep(draft, step, { id: personId }, { newest: draft.newest, errors });
  if (refusal) throw problemOfRefusal(refusal, draft.revision);
}

function stale(revision: number): ProblemError {
  return new ProblemError({ status: 409, code: 'STALE_VERSION', detail: '草稿已在别处改动，请对照最新内容后再保存。', version: revision });
}

async function view(manager: EntityManager, draftId: string): Promise<DraftView> {
  const { summary, state, body } = await readDraft(manager, draftId);
  return { ...summary, definition: body, problems: state === 'published' ? [] : await problemsOf(manager, body) };
}

function audit(manager: EntityManager, { personId }: SignedIn, what: string, draftId: string, detail: Readonly<Record<string, unknown>>, at: Instant): Promise<void> {
  return recordAudit(manager, { personId, action: `definitionDraft.${what}`, subject: draftId, detail, at });
}
