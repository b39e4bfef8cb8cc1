import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import {
  migration, migrationAnswer, migrationCandidates, migrationForesight, migrationOutlooks, migrationQueryString,
  type Migration, type MigrationAnswer, type MigrationCandidates, type MigrationForesight, type MigrationOutlooks, type MigrationQueryString,
} from '@rectify/contracts';
import { CurrentPerson } from '../http/current-person';
import { IdempotencyKey, TakesIdempotencyKey } from '../http/idempotency-key';
import { Answers } from '../openapi/answers';
import { requirePermission } from '../session/require-permission';
import type { SignedIn } from '../session/signed-in';
import { MigrationsService } from './migrations.service';

/** 流程迁移 of running issues to another version of their process. */
@Controller('api/issues')
export class MigrationsController {
  constructor(private readonly migrations: MigrationsService) {}

  @Get('migrations')
  @Answers('按其他版本办理、可以迁移的问题', { 200: migrationCandidates, problems: [400, 403, 404] })
  candidates(@Query({ schema: migrationQueryString }) query: MigrationQueryString, @CurrentPerson() person: SignedIn): Promise<MigrationCandidates> {
    requireMigrating(person);
    return this.migrations.candidates(query, person);
  }

  @Post('migrations::preview')
  @HttpCode(200)
  @Answers('迁移预览：逐件说明会发生什么；不改变任何问题', { 200: migrationOutlooks, problems: [400, 403, 404] })
  preview(@Body({ schema: migrationForesight }) body: MigrationForesight, @CurrentPerson() person: SignedIn): Promise<MigrationOutlooks> {
    requireMigrating(person);
    return this.migrations.preview(body, person);
  }

  @Post('migrations')
  @HttpCode(200)
  @TakesIdempotencyKey(true)
  @Answers('迁移选定的问题，逐件说明结果', { 200: migrationAnswer, problems: [400, 403, 404] })
  migrate(@Body({ schema: migration }) body: Migration, @IdempotencyKey('needed') key: string, @CurrentPerson() person: SignedIn): Promise<MigrationAnswer> {
    requireMigrating(person);
    return this.migrations.migrate(body, key, person);
  }
}

function requireMigrating(person: SignedIn): void {
  requirePermission(person, 'migrateIssues', '流程迁移由整改办办理。');
}
