import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { noticeTest, type NoticeTest } from '@rectify/contracts';
import { CurrentPerson } from '../http/current-person';
import { Answers } from '../openapi/answers';
import type { SignedIn } from '../session/signed-in';
import { requireEditing } from './definition-access';
import { NoticeTestService } from './notice-test.service';

/** 试发 of a 通知模板. */
@Controller('api/definitions')
export class NoticeTestController {
  constructor(private readonly tests: NoticeTestService) {}

  @Post('notices::test')
  @HttpCode(204)
  @Answers('把通知模板以示例内容发给本人邮箱，主题前有【测试】；一小时最多10次', { 204: null, problems: [400, 403, 422] })
  send(@Body({ schema: noticeTest }) body: NoticeTest, @CurrentPerson() person: SignedIn): Promise<void> {
    requireEditing(person);
    return this.tests.send(body, person);
  }
}
