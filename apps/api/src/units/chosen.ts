import { unitRefOf, type PersonRef, type UnitRef } from '@rectify/domain';
import { refused } from '../http/problem';
import type { County } from './county';

/** The units of these ids, each once. 422 for one the county does not have. */
export function chosenUnits({ units }: County, ids: readonly string[], pointer: string): UnitRef[] {
  return [...new Set(ids)].map((id) => {
    const unit = units.find((each) => each.id === id);
    if (!unit) throw refused('UNKNOWN_UNIT', '选定的单位不在机构表中，请重新选择。', [{ pointer, detail: `没有这个单位：${id}` }]);
    return unitRefOf(unit);
  });
}

/** The leaders of these ids, each once. 422 for one who is not an active 责任领导. */
export function chosenLeaders({ persons }: County, ids: readonly string[], pointer: string): PersonRef[] {
  return [...new Set(ids)].map((id) => {
    const person = persons.find((each) => each.id === id && each.active && each.roles.includes('leader'));
    if (!person) throw refused('UNKNOWN_LEADER', '选定的人员不是在岗的责任领导，请重新选择。', [{ pointer, detail: `不是责任领导：${id}` }]);
    return { id: person.id, name: person.name, post: person.post };
  });
}
