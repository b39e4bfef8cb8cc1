import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController, type OpenAPIObject } from '@nestjs/swagger';
import { PublicRoute } from '../http/public-route';
import { notFound } from '../http/problem';
import { docsPage } from './docs-page';

/** Holds the document once it is drawn; it says nothing about any person or issue and is open to everybody. */
@ApiExcludeController()
@Controller('api')
@PublicRoute()
export class OpenApiController {
  private document: OpenAPIObject | undefined;

  publish(document: OpenAPIObject): void {
    this.document = document;
  }

  @Get('openapi.json')
  json(): OpenAPIObject {
    return this.published();
  }

  @Get('docs')
  @Header('content-type', 'text/html; charset=utf-8')
  page(): string {
    return docsPage(this.published());
  }

  private published(): OpenAPIObject {
    if (!this.document) throw notFound('文档');
    return this.document;
  }
}
