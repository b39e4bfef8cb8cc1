import { Inject, Injectable } from '@nestjs/common';
import type { DrillView, NewDrill, RehearsalRequest, RehearsalView } from '@rectify/contracts';
import { adaptedCopy, businessDateOf, drillPrefix, rehearse, servesBatches, startOf, type Definition, type DefinitionRef } from '@rectify/domain';
import { latestCalendar } from '@rectify/persistence';
import type { Clock } from '@rectify/platform';
import { DataSource, type EntityManager } from 'typeorm';
import { CLOCK } from '../configuration';
import { problemsOf } from '../definitions/definition-problems';
import { readDraft } from '../definitions/draft-store';
import { readDefinition } from '../definitions/versions.service';
import { refused } from '../http/problem';
import type { SignedIn } from '../session/signed-in';
import { readCounty } from '../units/county';
import { rehearsalFactsOf } from './rehearsal-facts';
import { rehearsalViewOf } from './rehearsal-view';
import { startDrill } from './start-drill';

/** 推演 in the head, and 演练 in earnest, of one process. */
@Injectable()
export class RehearsalsService {
  constructor(
    private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async rehearse(body: RehearsalRequest): Promise<RehearsalView> {
    const { manager } = this.db;
    const definition = 'definition' in body ? body.definition : await readDefinition(manager, body.ref);
    await refuseUnsound(manager, definition);
    const calendar = await latestCalendar(manager);
    const startsOn = startOf(body.scenario, calendar);
    const facts = rehearsalFactsOf(body.facts, '推演', startsOn, calendar, await readCounty(manager));
    return rehearsalViewOf(rehearse(definition, calendar, facts, body.scenario), calendar);
  }

  /** The draft as it stands now, frozen under a key that nothing else is worked by. */
  drillDraft(draftId: string, body: NewDrill, person: SignedIn): Promise<DrillView> {
    return this.db.transaction(async (manager) => {
      const { id, name, body: draft, revision } = await readDraft(manager, draftId);
      await refuseUnsound(manager, draft);
      const frozen = adaptedCopy(draft, { key: `${drillPrefix}${id}`, name, version: revision });
      await manager.query(
        `insert into definition (key, version, name, body, published_at) values ($1, $2, $3, $4, $5) on conflict (key, version) do nothing`,
        [frozen.key, frozen.version, name, JSON.stringify(frozen), new Date(this.clock.now())],
      );
      return this.drill(manager, frozen, body, person);
    });
  }

  drillVersion(ref: DefinitionRef, body: NewDrill, person: SignedIn): Promise<DrillView> {
    return this.db.transaction(async (manager) => {
      const definition = await readDefinition(manager, ref);
      if (!servesBatches(definition)) throw refused('NOT_FOR_BATCHES', '这个流程由问题发起（如自查），不能单独演练。');
      return this.drill(manager, definition, body, person);
    });
  }

  private async drill(manager: EntityManager, definition: Definition, { facts: asked, rate, startsAt }: NewDrill, person: SignedIn): Promise<DrillView> {
    const wall = this.clock.now();
    const clock = { wallOrigin: wall, businessOrigin: startsAt === undefined ? wall : Date.parse(startsAt), rate };
    const listedOn = businessDateOf(clock.businessOrigin);
    const facts = rehearsalFactsOf(asked, '演练', listedOn, await latestCalendar(manager), await readCounty(manager));
    return startDrill(manager, { definition, facts, clock, listedOn, person, wall });
  }
}

/** What has errors is neither rehearsed nor drilled. 422 with all of them. */
async function refuseUnsound(manager: EntityManager, definition: Definition): Promise<void> {
  const errors = (await problemsOf(manager, definition)).filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return;
  const told = errors.map(({ path, message }) => ({ pointer: `/definition${path}`, detail: message }));
  throw refused('DEFINITION_UNSOUND', `流程定义还有${errors.length}处错误，改正后才能推演和演练。`, told);
}
