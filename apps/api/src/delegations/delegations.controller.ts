import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { delegationList, delegationView, id, newDelegation, type DelegationList, type DelegationView, type NewDelegation } from '@rectify/contracts';
import { CurrentPerson } from '../http/current-person';
import { Answers } from '../openapi/answers';
import type { SignedIn } from '../session/signed-in';
import { DelegationsService } from './delegations.service';

/** 委托 */
@Controller('api/delegations')
export class DelegationsController {
  constructor(private readonly delegations: DelegationsService) {}

  @Get()
  @Answers('与此人有关的委托', { 200: delegationList })
  list(@CurrentPerson() person: SignedIn): Promise<DelegationList> {
    return this.delegations.list(person);
  }

  @Post()
  @Answers('登记委托', { 201: delegationView, problems: [400, 403, 404, 422] })
  create(@Body({ schema: newDelegation }) body: NewDelegation, @CurrentPerson() person: SignedIn): Promise<DelegationView> {
    return this.delegations.create(body, person);
  }

  @Delete(':id')
  @HttpCode(204)
  @Answers('撤回委托', { 204: null, problems: [400, 403, 404] })
  revoke(@Param('id', { schema: id }) delegationId: string, @CurrentPerson() person: SignedIn): Promise<void> {
    return this.delegations.revoke(delegationId, person);
  }
}
