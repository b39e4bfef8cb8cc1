import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { ImportPatch, ImportView, OpenImports } from '@rectify/contracts';
import { isWorkbookRefusal, readWorkbook } from '@rectify/documents';
import { isLayoutProblem } from '@rectify/domain';
import { recordAudit, uuidv7 } from '@rectify/persistence';
import type { Clock } from '@rectify/platform';
import { DataSource, type EntityManager } from 'typeorm';
import { readBatch } from '../batches/batch-row';
import { CLOCK } from '../configuration';
import { notFound, refused } from '../http/problem';
import { asCodeTaken } from '../issues/register-issue';
import type { SignedIn } from '../session/signed-in';
import { confirmDraft } from './confirm-draft';
import { draftOf, findList, type Draft } from './draft';
import { groundOf, insertImport, readImport, readOpenImports, settleImport, updateState } from './import-store';
import { importView, type StoredImport } from './import-view';
import { patchedState } from './patched-state';
import type { UploadedFile } from './uploaded-file';

interface Where {
  readonly batchId: string;
  readonly importId: string;
}

/** 导入: a list is read, doubted, decided and only then registered, all of it or nothing. */
@Injectable()
export class ImportsService {
  constructor(
    private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async start(batchId: string, { name, content }: UploadedFile, person: SignedIn): Promise<ImportView> {
    const batch = await readBatch(this.db.manager, batchId);
    if (!batch) throw notFound('批次');
    const workbook = await readWorkbook(content);
    if (isWorkbookRefusal(workbook)) throw refused(workbook.code, workbook.message);
    const list = findList(workbook.sheets);
    if (!list) throw refused('NO_HEADER', '工作簿里没有找到问题清单。表头应有反馈问题、责任单位、整改时限等栏。');
    const listedOn = (isLayoutProblem(list.layout) ? null : list.layout.listedOn) ?? batch.listedOn;
    const stored: StoredImport = {
      id: uuidv7(this.clock.now()),
      batchId,
      fileName: name,
      status: 'draft',
      sheets: workbook.sheets,
      state: { sheet: list.sheet, listedOn, mapping: {}, decisions: [] },
      result: null,
    };
    const fileHash = createHash('sha256').update(content).digest();
    await this.db.transaction(async (manager) => {
      await insertImport(manager, stored, { fileHash, personId: person.personId, at: this.clock.now() });
      await this.audit(manager, person, 'import.started', stored, { fileName: name, sha256: fileHash.toString('hex') });
    });
    return this.view(this.db.manager, stored);
  }

  /** Half-done lists of the batch, so that each is found again by whoever goes on with it. */
  async open(batchId: string): Promise<OpenImports> {
    if (!(await readBatch(this.db.manager, batchId))) throw notFound('批次');
    return { items: await readOpenImports(this.db.manager, batchId) };
  }

  async one({ batchId, importId }: Where): Promise<ImportView> {
    return this.view(this.db.manager, await readImport(this.db.manager, batchId, importId));
  }

  /** All of the patch or, when one decision cannot be taken, none of it. */
  change({ batchId, importId }: Where, patch: ImportPatch): Promise<ImportView> {
    return this.db.transaction(async (manager) => {
      const stored = await this.openDraft(manager, batchId, importId);
      const state = patchedState(stored, patch, await groundOf(manager, batchId));
      await updateState(manager, importId, state, this.clock.now());
      return this.view(manager, { ...stored, state });
    });
  }

  discard({ batchId, importId }: Where, person: SignedIn): Promise<void> {
    return this.db.transaction(async (manager) => {
      const stored = await readImport(manager, batchId, importId, true);
      if (stored.status === 'discarded') return;
      if (stored.status === 'confirmed') throw refused('ALREADY_CONFIRMED', '清单已经确认登记，不能再放弃。');
      await settleImport(manager, importId, 'discarded', null, this.clock.now());
      await this.audit(manager, person, 'import.discarded', stored, {});
    });
  }

  /** Registers every issue of the list in one transaction. Confirming again gives the same answer. */
  confirm({ batchId, importId }: Where, person: SignedIn): Promise<ImportView> {
    const confirmed = this.db.transaction(async (manager) => {
      const stored = await readImport(manager, batchId, importId, true);
      if (stored.status === 'discarded') throw refused('DISCARDED', '这次导入已经放弃，请重新上传。');
      if (stored.status === 'confirmed') return this.view(manager, stored);
      const batch = await readBatch(manager, batchId, true);
      if (!batch) throw notFound('批次');
      const wall = this.clock.now();
      const ground = await groundOf(manager, batchId);
      const draft = draftOf(stored.sheets, stored.state, ground);
      const result = await confirmDraft(manager, draft, { batch, listedOn: stored.state.listedOn, county: ground.county, person, wall });
      await settleImport(manager, importId, 'confirmed', result, wall);
      await this.audit(manager, person, 'import.confirmed', stored, result);
      return this.view(manager, { ...stored, status: 'confirmed', result });
    });
    return confirmed.catch(asCodeTaken);
  }

  private async openDraft(manager: EntityManager, batchId: string, importId: string): Promise<StoredImport> {
    const stored = await readImport(manager, batchId, importId, true);
    if (stored.status !== 'draft') throw refused('NOT_A_DRAFT', '这次导入已经确认或放弃，不能再改。');
    return stored;
  }

  private async view(manager: EntityManager, stored: StoredImport): Promise<ImportView> {
    const draft: Draft = draftOf(stored.sheets, stored.state, await groundOf(manager, stored.batchId));
    return importView(stored, draft);
  }

  private audit(manager: EntityManager, person: SignedIn, action: string, { id, batchId }: StoredImport, detail: object): Promise<void> {
    return recordAudit(manager, { personId: person.personId, action, subject: id, detail: { batchId, ...detail }, at: this.clock.now() });
  }
}
