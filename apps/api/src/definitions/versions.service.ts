import { Inject, Injectable } from '@nestjs/common';
import type { DefinitionChanges, DefinitionComparison, DefinitionList, DefinitionProblems, DefinitionVersion, DefinitionView } from '@rectify/contracts';
import { diffDefinitions, type Definition, type DefinitionRef } from '@rectify/domain';
import { recordAudit } from '@rectify/persistence';
import type { Clock } from '@rectify/platform';
import { DataSource, type EntityManager } from 'typeorm';
import { CLOCK } from '../configuration';
import { notFound, refused } from '../http/problem';
import type { SignedIn } from '../session/signed-in';
import { problemsOf } from './definition-problems';
import { readDrafts } from './draft-store';
import { readProcesses } from './version-list';

const MOST_SENTENCES = 500;

/** Published definitions: read, compared, and deleted as long as nothing refers to them. Never changed. */
@Injectable()
export class VersionsService {
  constructor(
    private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async list(): Promise<DefinitionList> {
    return { items: await readProcesses(this.db.manager), drafts: await readDrafts(this.db.manager) };
  }

  async one(ref: DefinitionRef): Promise<DefinitionView> {
    const definition = await readDefinition(this.db.manager, ref);
    return { definition, version: await versionOf(this.db.manager, ref) };
  }

  async validate(definition: Definition): Promise<DefinitionProblems> {
    return { problems: await problemsOf(this.db.manager, definition) };
  }

  /** What changes from one to the other, in words. */
  async compare({ from, to }: DefinitionComparison): Promise<DefinitionChanges> {
    const { manager } = this.db;
    const content = (side: DefinitionComparison['from']) => ('definition' in side ? side.definition : readDefinition(manager, side));
    return { sentences: diffDefinitions(await content(from), await content(to)).slice(0, MOST_SENTENCES) };
  }

  async remove(ref: DefinitionRef, person: SignedIn): Promise<void> {
    await this.db
      .transaction(async (manager) => {
        // Nobody publishes a process that would begin this one meanwhile.
        await manager.query(`lock table definition in share row exclusive mode`);
        const version = await versionOf(manager, ref);
        if (!version.deletable) throw inUse(version);
        const body = await readDefinition(manager, ref);
        await manager.query(`delete from definition where key = $1 and version = $2`, [ref.key, ref.version]);
        const detail = { key: ref.key, version: ref.version, name: body.name, note: version.note };
        await recordAudit(manager, { personId: person.personId, action: 'definition.deleted', subject: ref.key, detail, at: this.clock.now() });
      })
      .catch(asInUse);
  }
}

/** 404 when it was never published, or is deleted. */
export async function readDefinition(manager: EntityManager, ref: DefinitionRef): Promise<Definition> {
  const definition = await findDefinition(manager, ref);
  if (!definition) throw notFound('流程版本');
  return definition;
}

export async function findDefinition(manager: EntityManager, { key, version }: DefinitionRef): Promise<Definition | undefined> {
  const [row] = await manager.query(`select body from definition where key = $1 and version = $2`, [key, version]);
  return row?.body;
}

async function versionOf(manager: EntityManager, { key, version }: DefinitionRef): Promise<DefinitionVersion> {
  const [process] = await readProcesses(manager, key);
  const found = process?.versions.find((each) => each.version === version);
  if (!found) throw notFound('流程版本');
  return found;
}

function inUse({ shipped, openIssues, closedIssues }: DefinitionVersion) {
  if (shipped) return refused('VERSION_IN_USE', '随系统提供的版本不能删除。');
  const issues = openIssues + closedIssues;
  const users = issues > 0 ? `有${issues}件问题按这一版办理` : '有督察批次或其他流程指定了这一版';
  return refused('VERSION_IN_USE', `${users}，不能删除。`);
}

const FOREIGN_KEY_VIOLATION = '23503';

/** Somebody used the version in the same moment: the database says so last. */
function asInUse(error: unknown): never {
  if ((error as { code?: string }).code === FOREIGN_KEY_VIOLATION) throw refused('VERSION_IN_USE', '刚刚有问题或批次用了这一版，不能删除。');
  throw error;
}
