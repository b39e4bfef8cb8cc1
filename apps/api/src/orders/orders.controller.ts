import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import { orderKey, orderList, orderPaper, orderQueryString, type OrderList, type OrderPaper, type OrderQueryString } from '@rectify/contracts';
import { writeOrder } from '@rectify/documents';
import type { Clock } from '@rectify/platform';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { CLOCK } from '../configuration';
import { CurrentPerson } from '../http/current-person';
import { Answers } from '../openapi/answers';
import { scopeOfPerson, type SignedIn } from '../session/signed-in';
import { listOrders } from './order-list';
import { readPaper } from './order-paper';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** 督办文书 over all issues; what is done with one is done through its issue. */
@Controller('api/orders')
export class OrdersController {
  constructor(
    private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Answers('督办文书', { 200: orderList, problems: [400] })
  list(@Query({ schema: orderQueryString }) query: OrderQueryString, @CurrentPerson() person: SignedIn): Promise<OrderList> {
    return listOrders(this.db.manager, query, scopeOfPerson(person), this.clock.now());
  }

  @Get(':id.docx')
  @Answers('一份督办文书（.docx），按公文格式', { file: DOCX, problems: [400, 404] })
  async file(
    @Param('id', { schema: orderKey }) key: string,
    @CurrentPerson() person: SignedIn,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const { order, document } = await readPaper(this.db.manager, key, person, this.clock.now());
    const name = encodeURIComponent(`${order.name}${order.number ?? '（草稿）'}.docx`);
    void reply.header('content-type', DOCX).header('content-disposition', `attachment; filename="order.docx"; filename*=UTF-8''${name}`);
    return writeOrder(document);
  }

  @Get(':id')
  @Answers('一份督办文书，按公文的各个部分', { 200: orderPaper, problems: [400, 404] })
  one(@Param('id', { schema: orderKey }) key: string, @CurrentPerson() person: SignedIn): Promise<OrderPaper> {
    return readPaper(this.db.manager, key, person, this.clock.now());
  }
}
