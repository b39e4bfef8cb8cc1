import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { convertSchema } from './schema-converter';

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
  return problemsAsProblems(document);
}

/** Answers of 400 and above have their own media type. */
function problemsAsProblems(document: OpenAPIObject): OpenAPIObject {
  for (const path of Object.values(document.paths)) {
    for (const operation of Object.values(path as Record<string, { responses?: Record<string, { content?: Record<string, unknown> }> }>)) {
      for (const [status, response] of Object.entries(operation.responses ?? {})) {
        const json = response.content?.['application/json'];
        if (Number(status) >= 400 && json) response.content = { 'application/problem+json': json };
      }
    }
  }
  return document;
}
