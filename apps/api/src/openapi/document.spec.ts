import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import * as contracts from '@rectify/contracts';
import { createLogger } from '@rectify/platform';
import type { FastifyInstance } from 'fastify';
import type { DataSource } from 'typeorm';
import { apiConfiguration } from '../configuration';
import { createApi } from '../create-api';
import { docsPage } from './docs-page';
import { operationsOf } from './document';
import { convertSchema } from './schema-converter';

// The true plug-in loads its parser by `import()`, which Jest cannot. Nobody sends a cookie here.
jest.mock('@fastify/cookie', () => {
  const withoutCookies = async (server: FastifyInstance) => {
    server.decorateRequest('cookies', null as never);
    server.addHook('onRequest', async (request) => void (request.cookies = {}));
  };
  return { __esModule: true, default: Object.assign(withoutCookies, { [Symbol.for('skip-override')]: true }) };
});

/** No session is ever found; nothing else is asked. */
const emptyDatabase = { query: async () => [] } as unknown as DataSource;

describe('the interface as it is documented', () => {
  let app: NestFastifyApplication;
  let document: OpenAPIObject;

  beforeAll(async () => {
    // A port nobody listens at: the stream of news stays silent.
    const configuration = apiConfiguration.parse({ DATABASE_URL: 'postgres://127.0.0.1:1/nowhere', FILES_DIR: '/nowhere' });
    app = await createApi({ configuration, db: emptyDatabase, clock: { now: () => 0 }, logger: createLogger('test', 'silent') });
    const server = app.getHttpAdapter().getInstance();
    await app.init();
    await server.ready();
    document = (await server.inject({ url: '/api/openapi.json' })).json();
  });
  afterAll(() => app.close());

  it('is OpenAPI 3.1: every reference leads somewhere, every operation has its own name and its answers', () => {
    expect(document.openapi).toBe('3.1.0');
    const references = new Set(JSON.stringify(document).match(/#\/components\/schemas\/[^"]+/g));
    const known = Object.keys(document.components?.schemas ?? {}).map((name) => `#/components/schemas/${name}`);
    expect([...references].filter((reference) => !known.includes(reference))).toEqual([]);
    const operations = operationsOf(document).map(([, operation]) => operation as { operationId?: string; responses?: object });
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length);
    expect(operations.filter(({ responses = {} }) => !Object.keys(responses).some((status) => status.startsWith('2')))).toEqual([]);
  });

  it('names every parameter of a path, and speaks the JSON Schema of 3.1', () => {
    for (const [path, item] of Object.entries(document.paths)) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      for (const operation of Object.values(item as Record<string, { parameters?: { in: string; name: string }[] }>)) {
        expect((operation.parameters ?? []).filter((parameter) => parameter.in === 'path').map(({ name }) => name)).toEqual(named);
      }
    }
    expect(JSON.stringify(document)).not.toMatch(/"exclusiveM(in|ax)imum":(true|false)|"nullable":/);
  });

  it('a schema that is both asked and answered with means the same both times', () => {
    const asked = { ...convertSchema(contracts.issueCommand, { schemaType: 'input' })?.components };
    const answered = { ...convertSchema(contracts.issueView, { schemaType: 'output' })?.components };
    const shared = Object.keys(asked).filter((name) => name in answered);
    expect(shared).toEqual(expect.arrayContaining(['Plan']));
    for (const name of shared) expect(asked[name]).toEqual(answered[name]);
  });

  it('every command has its schema, one of which a body must be', () => {
    const { oneOf } = document.components?.schemas?.IssueCommand as { oneOf: { $ref: string }[] };
    expect(oneOf).toHaveLength(contracts.commandTypes.length);
  });

  it('without a session nothing answers but what is open to everybody', async () => {
    const server = app.getHttpAdapter().getInstance();
    const open: string[] = [];
    for (const [path, item] of Object.entries(document.paths)) {
      for (const method of Object.keys(item as object)) {
        const url = path.replace(/\{\w+\}/g, '01a20fb2-84a9-7913-9d9b-5f77cbeb83dc');
        const { statusCode } = await server.inject({ method: method.toUpperCase() as 'GET', url, headers: { 'x-requested-with': 'rectify' } });
        if (statusCode !== 401) open.push(`${method} ${path}`);
      }
    }
    expect(open.sort()).toEqual(['get /healthz', 'get /readyz', 'post /api/session']);
  });

  it('whatever changes anything is refused without X-Requested-With, login included', async () => {
    const server = app.getHttpAdapter().getInstance();
    for (const [path, item] of Object.entries(document.paths)) {
      for (const method of Object.keys(item as object).filter((name) => name !== 'get' && name !== 'head')) {
        const answer = await server.inject({ method: method.toUpperCase() as 'POST', url: path });
        expect([path, answer.statusCode, answer.json().code]).toEqual([path, 403, 'REQUESTED_WITH_MISSING']);
      }
    }
  });

  it('what is not there is a problem in Chinese, never a page', async () => {
    const server = app.getHttpAdapter().getInstance();
    const answer = await server.inject({ url: '/api/nothing', headers: { accept: 'text/html' } });
    const { statusCode, headers } = answer;
    expect([statusCode, headers['content-type']]).toEqual([404, 'application/problem+json; charset=utf-8']);
    expect(answer.json().detail).toBe('没有这个地址。');
  });

  it('can be read by people without any script', () => {
    const page = docsPage(document);
    expect(page).toContain('/api/issues/{id}/commands');
    expect(page).not.toMatch(/<script|https?:\/\//);
  });
});
