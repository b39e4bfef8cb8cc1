import { existsSync } from 'node:fs';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import staticFiles from '@fastify/static';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { speakChinese } from '@rectify/contracts';
import { uuidv7 } from '@rectify/persistence';
import { ApiModule, type ApiParts } from './api.module';
import { carriesDefinition, DEFINITION_BODY_BYTES } from './definitions/definition-body';
import { nestLogger } from './http/nest-logger';
import { securityHeaders } from './http/security-headers';
import { UPLOAD_BYTES } from './imports/uploaded-file';
import { apiDocument } from './openapi/document';
import { OpenApiController } from './openapi/openapi.controller';

const BODY_BYTES = 1024 * 1024;

/** The HTTP application, ready to listen. */
export async function createApi(parts: ApiParts): Promise<NestFastifyApplication> {
  speakChinese();
  const { configuration, logger } = parts;
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_BYTES,
    genReqId: () => uuidv7(),
    trustProxy: configuration.TRUSTED_PROXIES?.split(',').map((address) => address.trim()) ?? false,
    // Open streams must not hold up a shutdown.
    forceCloseConnections: true,
  });
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.with(parts), adapter, {
    logger: nestLogger(logger),
    // Fastify's own takes JSON and nothing else.
    bodyParser: false,
  });
  const server = adapter.getInstance();
  server.removeContentTypeParser('text/plain');
  // An upload is read by whoever keeps it, byte by byte, and is no body to be parsed.
  server.addContentTypeParser('application/offset+octet-stream', (_request, payload, done) => done(null, payload));
  server.addHook('onRoute', (route) => {
    if (carriesDefinition(route.url)) route.bodyLimit = DEFINITION_BODY_BYTES;
  });
  server.addHook('onRequest', async (request, reply) => {
    if (request.url.startsWith('/api/')) void reply.header('cache-control', 'no-store');
  });
  server.addHook('onResponse', async (request, reply) => {
    const { method, url, id: traceId } = request;
    logger.debug({ traceId, method, url, status: reply.statusCode, ms: Math.round(reply.elapsedTime) }, 'answered');
  });
  await app.register(helmet, securityHeaders(configuration.PUBLIC_URL));
  await app.register(cookie);
  await app.register(multipart, { limits: { fileSize: UPLOAD_BYTES, files: 1 } });
  await serveWeb(app, configuration.WEB_ROOT);
  app.enableShutdownHooks(['SIGTERM', 'SIGINT']);
  app.get(OpenApiController).publish(apiDocument(app));
  return app;
}

/** Files under /assets carry their hash in their name and never change. */
async function serveWeb(app: NestFastifyApplication, root: string | undefined): Promise<void> {
  const exists = root !== undefined && existsSync(root);
  await app.register(staticFiles, {
    root: exists ? root : __dirname,
    serve: exists,
    wildcard: false,
    index: false,
    preCompressed: true,
    setHeaders: (reply, path) => {
      const forever = path.includes('/assets/');
      void reply.header('cache-control', forever ? `public, max-age=${365 * 86_400}, immutable` : 'no-cache');
    },
    cacheControl: false,
  });
}
