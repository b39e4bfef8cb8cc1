import { Controller, Get, Inject, Query } from '@nestjs/common';
import { taskCounts, taskList, taskQueryString, type TaskCounts, type TaskList, type TaskQueryString } from '@rectify/contracts';
import type { Clock } from '@rectify/platform';
import { DataSource } from 'typeorm';
import { CLOCK } from '../configuration';
import { CurrentPerson } from '../http/current-person';
import { Answers } from '../openapi/answers';
import type { SignedIn } from '../session/signed-in';
import { doneIssues, watchedIssues } from './followed-issues';
import { heldTasks } from './held-tasks';
import { taskCounts as countTasks } from './task-counts';

/** 工作台 */
@Controller('api/tasks')
export class TasksController {
  constructor(
    private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Answers('待办一栏', { 200: taskList, problems: [400] })
  list(@Query({ schema: taskQueryString }) { tab, ...page }: TaskQueryString, @CurrentPerson() person: SignedIn): Promise<TaskList> {
    const now = this.clock.now();
    switch (tab) {
      case 'watching':
        return watchedIssues(this.db.manager, page, person, now);
      case 'done':
        return doneIssues(this.db.manager, page, person, now);
      default:
        return heldTasks(this.db.manager, tab, page, person, now);
    }
  }

  @Get('counts')
  @Answers('各栏数量，最多数到999', { 200: taskCounts })
  counts(@CurrentPerson() person: SignedIn): Promise<TaskCounts> {
    return countTasks(this.db.manager, person);
  }
}
