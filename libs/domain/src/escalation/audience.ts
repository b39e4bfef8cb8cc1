import { stageOf, type AudienceKey, type Definition } from '../definition';
import { holdersOf, unitsIn, unitsOnDuty } from '../issue/duty';
import type { Issue, OpenTask } from '../issue/issue';
import type { Recipient } from '../notice/notice';
import { deadlineInWords } from './wording';

/** 对象 of a notice, each with the sentence that says why. Without a task the unit heads are those of the responsible units. */
export function audienceOf(audience: AudienceKey, definition: Definition, issue: Issue, task: OpenTask | undefined, month?: string): readonly Recipient[] {
  const { facts } = issue;
  const stage = task && stageOf(definition, task.stage);
  switch (audience) {
    case 'onDuty':
      return task && stage ? holdersOf(stage, facts, task.unitId).map((holder) => ({ holder, why: `“${stage.name}”由您办理（${deadlineInWords(task)}）` })) : [];
    case 'unitHead': {
      const units = task && stage ? unitsOnDuty(stage, facts, task.unitId) : facts.responsibleUnits;
      return units.map(({ id }) => ({ holder: { unitId: id, role: 'head' }, why: '您是承办单位主要负责人' }));
    }
    case 'leadUnit':
      return unitsIn('leadUnit', facts, null).map((unit) => ({ holder: { unitId: unit.id, role: 'handler' }, why: '您的单位是牵头单位' }));
    case 'office':
      return unitsIn('office', facts, null).map((unit) => ({ holder: { unitId: unit.id, role: 'officeClerk' }, why: month === undefined ? '整改办掌握逾期情况' : '整改办掌握月报情况' }));
    case 'supervisor':
      return unitsIn('office', facts, null).map((unit) => ({ holder: { unitId: unit.id, role: 'supervisor' }, why: '您是督办员' }));
    case 'responsibleLeader':
      return facts.leaders.map((leader) => ({ holder: { personId: leader.id }, why: '您是本问题的责任领导' }));
  }
}
