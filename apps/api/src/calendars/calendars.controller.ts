import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import {
  calendarPreview,
  calendarText,
  calendarYearNumber,
  calendarYearView,
  type CalendarPreview,
  type CalendarText,
  type CalendarYearView,
} from '@rectify/contracts';
import { CurrentPerson } from '../http/current-person';
import { Answers } from '../openapi/answers';
import { requirePermission } from '../session/require-permission';
import type { SignedIn } from '../session/signed-in';
import { CalendarsService } from './calendars.service';

const MAINTAINERS_ONLY = '工作日历由系统管理员或整改办维护。';

/** 工作日历, a year at a time. */
@Controller('api/calendars')
export class CalendarsController {
  constructor(private readonly calendars: CalendarsService) {}

  @Get(':year')
  @Answers('一年的工作日历；未公布的年份按周末推算，是暂定', { 200: calendarYearView, problems: [400] })
  one(@Param('year', { schema: calendarYearNumber }) year: number): Promise<CalendarYearView> {
    return this.calendars.one(year);
  }

  @Post(':year/preview')
  @HttpCode(200)
  @Answers('试读一年的安排（JSON、ICS 或通知原文），并列出会变动的期限；不保存', { 200: calendarPreview, problems: [400, 403] })
  preview(
    @Param('year', { schema: calendarYearNumber }) year: number,
    @Body({ schema: calendarText }) { text }: CalendarText,
    @CurrentPerson() person: SignedIn,
  ): Promise<CalendarPreview> {
    requirePermission(person, 'maintainCalendar', MAINTAINERS_ONLY);
    return this.calendars.preview(year, text, person);
  }

  @Put(':year')
  @Answers('公布一年的安排；相同内容再次公布不产生变化', { 200: calendarYearView, problems: [400, 403, 422] })
  publish(
    @Param('year', { schema: calendarYearNumber }) year: number,
    @Body({ schema: calendarText }) { text }: CalendarText,
    @CurrentPerson() person: SignedIn,
  ): Promise<CalendarYearView> {
    requirePermission(person, 'maintainCalendar', MAINTAINERS_ONLY);
    return this.calendars.publish(year, text, person);
  }
}
