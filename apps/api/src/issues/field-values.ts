import type { FieldInput, FieldInputs, IssueCommand } from '@rectify/contracts';
import type { FieldValue, FieldValues } from '@rectify/domain';
import { refused } from '../http/problem';
import type { County } from '../units/county';

/** Whom a form may name. */
export type Named = Pick<County, 'units' | 'persons'>;

/** Does the body's form name people or units, so that the directory is needed? */
export function namesSomebody(body: IssueCommand): boolean {
  const inputs = 'fields' in body && body.fields ? body.fields : {};
  return Object.values(inputs).some((input) => typeof input === 'object' && ('personId' in input || 'unitId' in input));
}

/** 填报值 with people and units as the directory names them now. 422 for one who is not there. */
export function fieldValuesOf(inputs: FieldInputs, directory: Named): FieldValues {
  return Object.fromEntries(Object.entries(inputs).map(([key, input]) => [key, named(input, directory, `/fields/${key}`)]));
}

function named(input: FieldInput, { units, persons }: Named, pointer: string): FieldValue {
  if (typeof input !== 'object') return input;
  if ('personId' in input) {
    const person = persons.find((each) => each.id === input.personId && each.active);
    if (!person) throw refused('UNKNOWN_PERSON', '选定的人员不在人员表中，请重新选择。', [{ pointer, detail: '没有这个人员，或已不在岗' }]);
    return { personId: person.id, name: person.name };
  }
  if ('unitId' in input) {
    const unit = units.find((each) => each.id === input.unitId);
    if (!unit) throw refused('UNKNOWN_UNIT', '选定的单位不在机构表中，请重新选择。', [{ pointer, detail: '没有这个单位' }]);
    return { unitId: unit.id, name: unit.name };
  }
  return input;
}
