import { statisticsInspection } from '@rectify/definitions';
import type { Definition, Duty, PersonRef, Stage, StageGroup } from '@rectify/domain';
import { personOf } from './people';
import { department } from './units';

/** 县纪委监委 and two of its people, who sit beside 发改局. */
export const discipline = department('县纪委监委');
export const inspector = personOf(discipline, 'departmentReviewer');
export const secondInspector = personOf(discipline, 'departmentReviewer', 2);

const named = ({ personId, name }: typeof inspector): PersonRef => ({ id: personId, name, post: '室主任' });
const byName = (person: typeof inspector): Duty => ({ relation: 'namedPerson', person: named(person), unit: discipline, role: 'departmentReviewer' });

/** 纪委会审: any of two people. */
export const disciplineReview: Stage = {
  key: 'disciplineReview', name: '纪委会审', status: '纪委会审', act: 'review', each: 'issue', group: 'council',
  duty: [byName(inspector), byName(secondInspector)],
  limit: { workdays: 3 }, ladder: [], returns: ['work'],
  checklist: [{ key: 'noConcealment', text: '没有发现弄虚作假' }],
};

/** The shipped definition with 纪委会审 beside 发改审核, for every issue unless `changes` say otherwise. */
export function besideReform(completes: StageGroup['completes'], changes: Partial<Stage> = {}): Definition {
  const { stages } = statisticsInspection;
  const position = stages.findIndex(({ key }) => key === 'reformReview');
  const { when: _, ...reform } = stages[position] as Stage;
  return {
    ...statisticsInspection,
    version: 90,
    groups: [{ key: 'council', name: '会审', completes }],
    stages: [...stages.slice(0, position), { ...reform, group: 'council' }, { ...disciplineReview, ...changes }, ...stages.slice(position + 1).map(returnable)],
  };
}

/** 签批 by every 责任领导. */
export function everyLeaderSigns(definition: Definition): Definition {
  return { ...definition, stages: definition.stages.map((stage) => (stage.act === 'signOff' ? { ...stage, signatures: 'everyHolder' } : stage)) };
}

const returnable = (stage: Stage): Stage => (stage.key === 'statisticsReview' ? { ...stage, returns: [...stage.returns, 'disciplineReview'] } : stage);
