import { join } from 'node:path';
import { acquireTemporal } from './acquire-temporal.ts';
import { makeDatabase, makeRoleAndDatabase } from './database.ts';
import { once } from './once.ts';
import { type Part, outsidePart } from './part.ts';
import { type Ports } from './ports.ts';
import { databaseAnswers, localPostgres } from './postgres.ts';
import { repositoryRoot } from './repository-root.ts';
import { type Settings } from './settings.ts';
import { superviseProcess, type Surroundings } from './supervised-process.ts';
import { makeNamespace, temporalAnswers } from './temporal-namespace.ts';
import { prepareSchema, temporalRecipe } from './temporal-server.ts';

/** A part with something to do each time it has become ready. */
const startedWith = (part: Part, afterwards: () => Promise<void>): Part => ({
  ...part,
  start: async () => {
    await part.start();
    await afterwards();
  },
});

export interface DatabasePart {
  readonly part: Part;
  /** The product's own database. */
  readonly url: string;
  /** May make databases on the same server. */
  readonly serverUrl: string;
}

export const databasePart = (settings: Settings, ports: Ports, surroundings: Surroundings): DatabasePart => {
  const { databaseUrl: given, home, cache } = settings;
  if (given) {
    const outside = outsidePart(() => databaseAnswers(given));
    return { part: startedWith(outside, once(() => makeDatabase(given))), url: given, serverUrl: given };
  }
  const local = localPostgres(repositoryRoot(), home, cache, ports.postgres);
  const part = superviseProcess(local.recipe, surroundings);
  return {
    part: startedWith(part, once(() => makeRoleAndDatabase(local.adminUrl, local.url))),
    url: local.url,
    serverUrl: local.adminUrl,
  };
};

export const temporalPart = (settings: Settings, ports: Ports, serverUrl: string, surroundings: Surroundings): { readonly part: Part; readonly address: string } => {
  const { temporalAddress, temporalNamespace, home, cache, temporalReleases: releases } = settings;
  const address = temporalAddress ?? `127.0.0.1:${ports.temporal}`;
  const namespace = once(() => makeNamespace(address, temporalNamespace));
  if (temporalAddress) {
    return { part: startedWith(outsidePart(() => temporalAnswers(address)), namespace), address };
  }
  const programs = once(async () => {
    const source = join(repositoryRoot(), 'infra/temporal-server');
    const found = await acquireTemporal({ cache, source, releases, onLine: surroundings.onLine });
    await prepareSchema(found.sqlTool, serverUrl);
    return found;
  });
  const part = superviseProcess(async () => temporalRecipe(home, await programs(), serverUrl, ports), surroundings);
  return { part: startedWith(part, namespace), address };
};
