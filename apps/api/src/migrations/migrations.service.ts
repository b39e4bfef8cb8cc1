import { Inject, Injectable } from '@nestjs/common';
import type { Migration, MigrationAnswer, MigrationCandidates, MigrationForesight, MigrationOutlook, MigrationOutlooks, MigrationQueryString } from '@rectify/contracts';
import { businessTime, isRefusal, previewMigration, unmappedStages, type Definition, type StageMap } from '@rectify/domain';
import { append, isAppended, readIssue } from '@rectify/persistence';
import type { Clock } from '@rectify/platform';
import { DataSource } from 'typeorm';
import { CLOCK } from '../configuration';
import { readDefinition } from '../definitions/versions.service';
import { bodyHash } from '../http/body-hash';
import { ProblemError } from '../http/problem';
import { problemOfRefusal } from '../issues/refusal-problem';
import { visibleIssue } from '../issues/visible-issue';
import { actorOf, scopeOfPerson, type SignedIn } from '../session/signed-in';
import { readCandidates } from './migration-candidates';

/** What a preview is computed with where nobody has written a reason yet. */
const UNWRITTEN = '（预览）';

@Injectable()
export class MigrationsService {
  constructor(
    private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async candidates(ref: MigrationQueryString, person: SignedIn): Promise<MigrationCandidates> {
    const { key, version, name } = await readDefinition(this.db.manager, ref);
    return { to: { key, version, name }, ...(await readCandidates(this.db.manager, ref, scopeOfPerson(person))) };
  }

  async preview({ issueIds, to: ref, stageMap = {} }: MigrationForesight, person: SignedIn): Promise<MigrationOutlooks> {
    const to = await readDefinition(this.db.manager, ref);
    const items: MigrationOutlook[] = [];
    for (const issueId of new Set(issueIds)) items.push(await this.outlook(issueId, to, stageMap, person));
    return { items, stages: to.stages.filter(({ act }) => act !== 'assign').map(({ key, name }) => ({ key, name })) };
  }

  /** Each issue is a command of its own: what is refused says why and stops none of the others. */
  async migrate(body: Migration, key: string, person: SignedIn): Promise<MigrationAnswer> {
    const to = await readDefinition(this.db.manager, body.to);
    const items: MigrationAnswer['items'] = [];
    for (const issueId of new Set(body.issueIds)) {
      try {
        await this.migrateOne(issueId, to, body, `${key.slice(0, 150)}/${issueId}`, person);
        items.push({ issueId, outcome: 'done', code: null, detail: null });
      } catch (error) {
        if (!(error instanceof ProblemError) || error.facts.status >= 500) throw error;
        items.push({ issueId, outcome: 'refused', code: error.facts.code, detail: error.facts.detail ?? null });
      }
    }
    return { items };
  }

  private async migrateOne(issueId: string, to: Definition, body: Migration, key: string, person: SignedIn): Promise<void> {
    const { version } = await visibleIssue(this.db.manager, issueId, person);
    const { reason, stageMap, expected } = body;
    const seen = expected?.[issueId];
    const answer = await append(this.db, {
      issueId,
      command: { type: 'migrate', to, reason, ...(stageMap && { stageMap }) },
      actor: actorOf(person),
      wall: this.clock.now(),
      key,
      bodyHash: bodyHash({ issueId, to: body.to, reason, stageMap: stageMap ?? {} }),
      ...(seen !== undefined && { expectedVersion: seen }),
    });
    if (!isAppended(answer)) throw problemOfRefusal(answer, version);
  }

  private async outlook(issueId: string, to: Definition, stageMap: StageMap, person: SignedIn): Promise<MigrationOutlook> {
    await visibleIssue(this.db.manager, issueId, person);
    const read = await readIssue(this.db.manager, issueId);
    if (!read) throw new Error(`Issue ${issueId} is visible and cannot be read`);
    const { issue, definition, calendar } = read;
    const occasion = { actor: actorOf(person), now: businessTime(issue.clock, this.clock.now()) };
    const preview = previewMigration(definition, calendar, issue, { type: 'migrate', to, stageMap, reason: UNWRITTEN }, occasion);
    const { key, version, name } = definition;
    const common = { issueId, code: issue.facts.code, issueVersion: issue.version, from: { key, version, name }, unmapped: [...unmappedStages(issue, to, stageMap)] };
    if (isRefusal(preview)) {
      return { ...common, refusal: { code: preview.code, message: preview.message }, moves: [], kept: [], voided: [], warnings: [] };
    }
    return {
      ...common,
      refusal: null,
      moves: preview.moves.map((move) => ({ ...move })),
      kept: preview.kept.map(({ stageName, name: signer }) => ({ stageName, name: signer })),
      voided: preview.voided.map(({ stageName, name: signer, why }) => ({ stageName, name: signer, why })),
      warnings: [...preview.warnings],
    };
  }
}
