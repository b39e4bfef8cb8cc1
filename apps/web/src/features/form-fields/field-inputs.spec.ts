import type { FormFieldView } from '@rectify/contracts';
import { inputsOf, startOf } from './field-inputs';

const field = (key: string, kind: FormFieldView['kind'], more: Partial<FormFieldView> = {}): FormFieldView => ({ key, label: key, kind, required: true, ...more });
const fields = [
  field('words', 'text'), field('money', 'number'), field('on', 'date'), field('who', 'person'), field('where', 'unit'), field('paper', 'file'),
  field('rules', 'table', { columns: [{ key: 'name', label: '名称' }, { key: 'number', label: '文号' }] }),
];

describe('what a form sends', () => {
  it('is each answer in the shape of its kind; people and units by id', () => {
    const values = { words: ' 依据 ', money: 0, on: '2026-09-20', who: 'p', where: 'u', paper: { name: '批复', reference: '3号' }, rules: [{ name: '办法' }, undefined, {}] };
    expect(inputsOf({ fields }, values)).toEqual({
      fields: { words: '依据', money: 0, on: '2026-09-20', who: { personId: 'p' }, where: { unitId: 'u' }, paper: { name: '批复', reference: '3号' }, rules: [{ name: '办法', number: '' }] },
    });
  });

  it('leaves out what is empty, and sends nothing where nothing is asked', () => {
    expect(inputsOf({ fields }, { words: ' ', on: null, paper: {}, rules: [{}] })).toEqual({ fields: {} });
    expect(inputsOf({}, undefined)).toEqual({});
  });

  it('begins with the first row of a required table', () => {
    expect(startOf({ fields })).toEqual({ fields: { rules: [{}] } });
    expect(startOf({})).toEqual({});
  });
});
