import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { convertSchema } from './schema-converter';

interface Operation {
  parameters?: unknown[];
  readonly responses?: Readonly<Record<string, { content?: Record<string, { readonly schema?: { readonly $ref?: string } }> }>>;
}

/** The OpenAPI 3.1 document of every route there is, drawn from the controllers and the contract's schemas. */
export function apiDocument(app: INestApplication): OpenAPIObject {
  const frame = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('整改督办平台')
    .setDescription('错误一律是 application/problem+json（RFC 9457），code 固定不变。改变任何内容的请求须带 X-Requested-With: rectify。')
    .setVersion('0.1.0')
    .addCookieAuth('rectify_session', { type: 'apiKey', in: 'cookie', name: 'rectify_session' }, 'session')
    .addSecurityRequirements('session')
    .build();
  const document = SwaggerModule.createDocument(app, frame, {
    standardSchemaConverter: convertSchema,
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '').toLowerCase()}_${method}`,
  });
  for (const [method, operation] of operationsOf(document)) {
    nameProblems(operation);
    if (method !== 'get') operation.parameters = [...(operation.parameters ?? []), requestedWith];
  }
  return document;
}

const requestedWith = { name: 'X-Requested-With', in: 'header', required: true, schema: { type: 'string', enum: ['rectify'] } };

export function operationsOf(document: OpenAPIObject): readonly (readonly [string, Operation])[] {
  return Object.values(document.paths).flatMap((path) => Object.entries(path as Record<string, Operation>));
}

/** Problems have a media type of their own. */
function nameProblems({ responses = {} }: Operation): void {
  for (const response of Object.values(responses)) {
    const json = response.content?.['application/json'];
    if (json?.schema?.$ref?.endsWith('/Problem')) response.content = { 'application/problem+json': json };
  }
}
