import type { DecisionSubject } from './decision';
import type { IntakeProblem, ProblemCode } from './draft-row';
import type { IntakeField } from './intake-field';

const idOf = (code: ProblemCode, field: IntakeField, about: string) => [code, field, about].filter((part) => part !== '').join(':');

/** Something a person must decide before the row becomes an issue; `about` tells it from others of its kind. */
export function blocker(
  code: ProblemCode,
  field: IntakeField,
  message: string,
  answers: readonly DecisionSubject[],
  about = '',
): IntakeProblem {
  return { id: idOf(code, field, about), field, code, message, blocking: true, answers };
}

/** Something a person should know; it holds nothing up. */
export function hint(code: ProblemCode, field: IntakeField, message: string, answers: readonly DecisionSubject[] = []): IntakeProblem {
  return { id: idOf(code, field, ''), field, code, message, blocking: false, answers };
}
