import type { Problem } from '@rectify/contracts';
import { ProblemError } from '../../api/problem-error';
import { fieldErrors, fieldName, sortErrors } from './field-errors';

const problem = (code: string, errors?: Problem['errors']) =>
  new ProblemError(422, { type: '', title: '', status: 422, code, detail: '休息日', traceId: '', ...(errors && { errors }) });

describe('where a sentence of the server belongs', () => {
  it('is the field of that name', () => {
    expect(fieldName('/until')).toEqual(['until']);
    expect(fieldName('/evidence/0/name')).toEqual(['evidence', 0, 'name']);
  });

  it('is the field inside the part of a command that fills its form', () => {
    expect(fieldName('/plan/measures/2/text')).toEqual(['measures', 2, 'text']);
    expect(fieldName('/progress')).toEqual(['progress']);
  });

  it('is read with the signs of a pointer', () => {
    expect(fieldName('/checklist/a~1b~0c')).toEqual(['checklist', 'a/b~c']);
  });
});

describe('sentences of one answer', () => {
  it('stand at their fields, the rest together', () => {
    const errors = [
      { pointer: '/reason', detail: '必须填写' },
      { pointer: '/reason', detail: '太长' },
      { pointer: '/taskId', detail: '应是文字' },
    ];
    expect(sortErrors(errors, [['reason'], ['until']])).toEqual({
      atFields: [{ name: ['reason'], errors: ['必须填写', '太长'] }],
      elsewhere: [{ pointer: '/taskId', detail: '应是文字' }],
    });
  });

  it('are those the server gave, or the refusal itself at the field it is about', () => {
    const given = [{ pointer: '/until', detail: '应是日期' }];
    expect(fieldErrors(problem('MALFORMED', given), {})).toEqual(given);
    expect(fieldErrors(problem('DATE_NOT_ALLOWED'), { DATE_NOT_ALLOWED: 'until' })).toEqual([{ pointer: '/until', detail: '休息日' }]);
    expect(fieldErrors(problem('WRONG_STAGE'), { DATE_NOT_ALLOWED: 'until' })).toEqual([]);
    expect(fieldErrors(new ProblemError(0, null), {})).toEqual([]);
  });
});
