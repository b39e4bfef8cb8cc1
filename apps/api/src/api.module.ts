import { Injectable, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { FileStore } from '@rectify/persistence';
import type { Clock, Logger } from '@rectify/platform';
import { DataSource } from 'typeorm';
import { ArchiveController } from './archive/archive.controller';
import { AuditController } from './audit/audit.controller';
import { VerificationService } from './audit/verification.service';
import { BatchesController } from './batches/batches.controller';
import { BatchesService } from './batches/batches.service';
import { CalendarsController } from './calendars/calendars.controller';
import { CalendarsService } from './calendars/calendars.service';
import { CLOCK, CONFIGURATION, LOGGER, type ApiConfiguration } from './configuration';
import { CountyRulesController } from './county-rules/county-rules.controller';
import { CountyRulesService } from './county-rules/county-rules.service';
import { DefinitionsController } from './definitions/definitions.controller';
import { DraftsController } from './definitions/drafts.controller';
import { DraftsService } from './definitions/drafts.service';
import { NoticeTestController } from './definitions/notice-test.controller';
import { NoticeTestService } from './definitions/notice-test.service';
import { VersionsService } from './definitions/versions.service';
import { DelegationsController } from './delegations/delegations.controller';
import { DelegationsService } from './delegations/delegations.service';
import { ExportsController } from './exports/exports.controller';
import { FilesController } from './files/files.controller';
import { UploadsService } from './files/uploads.service';
import { HealthController } from './health/health.controller';
import { ProblemFilter } from './http/problem.filter';
import { RequestedWithGuard } from './http/requested-with.guard';
import { Validation } from './http/validation';
import { WebController } from './http/web.controller';
import { ImportsController } from './imports/imports.controller';
import { ImportsService } from './imports/imports.service';
import { IssuesController } from './issues/issues.controller';
import { IssuesService } from './issues/issues.service';
import { MigrationsController } from './migrations/migrations.controller';
import { MigrationsService } from './migrations/migrations.service';
import { NoticesController } from './notices/notices.controller';
import { OrdersController } from './orders/orders.controller';
import { OpenApiController } from './openapi/openapi.controller';
import { PeopleController } from './people/people.controller';
import { PreferencesController } from './preferences/preferences.controller';
import { RehearsalsController } from './rehearsals/rehearsals.controller';
import { RehearsalsService } from './rehearsals/rehearsals.service';
import { SelfChecksController } from './self-checks/self-checks.controller';
import { SessionController } from './session/session.controller';
import { SessionGuard } from './session/session.guard';
import { SessionsService } from './session/sessions.service';
import { StreamController } from './stream/stream.controller';
import { StreamService } from './stream/stream.service';
import { TasksController } from './tasks/tasks.controller';
import { UnitsController } from './units/units.controller';
import { WebhooksController } from './webhooks/webhooks.controller';
import { WebhooksService } from './webhooks/webhooks.service';

/** The pool closes last, when nobody asks any more. */
@Injectable()
class DatabaseLife implements OnApplicationShutdown {
  constructor(private readonly db: DataSource) {}

  async onApplicationShutdown(): Promise<void> {
    if (this.db.isInitialized) await this.db.destroy();
  }
}

/** What the module is given from outside. */
export interface ApiParts {
  readonly configuration: ApiConfiguration;
  readonly db: DataSource;
  readonly clock: Clock;
  readonly logger: Logger;
}

@Module({})
export class ApiModule {
  static with({ configuration, db, clock, logger }: ApiParts): DynamicModule {
    return {
      module: ApiModule,
      controllers: [
        SessionController,
        DelegationsController,
        UnitsController,
        PeopleController,
        BatchesController,
        CalendarsController,
        DefinitionsController,
        DraftsController,
        NoticeTestController,
        CountyRulesController,
        RehearsalsController,
        ImportsController,
        MigrationsController,
        IssuesController,
        TasksController,
        NoticesController,
        PreferencesController,
        WebhooksController,
        StreamController,
        ExportsController,
        FilesController,
        ArchiveController,
        OrdersController,
        AuditController,
        SelfChecksController,
        OpenApiController,
        HealthController,
        // Takes every address that is left.
        WebController,
      ],
      providers: [
        { provide: CONFIGURATION, useValue: configuration },
        { provide: CLOCK, useValue: clock },
        { provide: LOGGER, useValue: logger },
        { provide: DataSource, useValue: db },
        { provide: FileStore, useValue: new FileStore(configuration.FILES_DIR) },
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_PIPE, useClass: Validation },
        // In this order: a forged request is refused before anybody is looked up.
        { provide: APP_GUARD, useClass: RequestedWithGuard },
        { provide: APP_GUARD, useClass: SessionGuard },
        DatabaseLife,
        SessionsService,
        BatchesService,
        DelegationsService,
        CalendarsService,
        VerificationService,
        VersionsService,
        DraftsService,
        NoticeTestService,
        CountyRulesService,
        RehearsalsService,
        ImportsService,
        IssuesService,
        MigrationsService,
        StreamService,
        UploadsService,
        WebhooksService,
      ],
    };
  }
}
