import type { ActionView, AnswerView, FilledFormView, IssueView } from '@rectify/contracts';
import { answersInWords, filesIn, type Action, type AnsweredField, type FilledForm, type Issue } from '@rectify/domain';
import { fileView } from '../evidence/evidence-views';

/** 填报内容 that count at present: of stages that were completed, and of signatures. None when no stage asked. */
export function filledForms(issue: Issue, stageName: (key: string) => string): Pick<IssueView, 'forms'> {
  const signed = issue.signatures.flatMap(({ fields, name, ...rest }) => (fields ? [{ ...rest, fields, by: name, stageName: rest.stageName ?? stageName(rest.stage) }] : []));
  const forms = [...(issue.forms ?? []), ...signed].sort((one, other) => one.at - other.at);
  return forms.length > 0 ? { forms: forms.map((form) => formView(form, issue)) } : {};
}

function formView({ stage, stageName, unitId, unitName, by, at, fields }: FilledForm, { facts }: Issue): FilledFormView {
  const branchName = facts.responsibleUnits.find((unit) => unit.id === unitId)?.name ?? null;
  return { stage, stageName, branchName, unitName, by, at: new Date(at).toISOString(), answers: fields.map(answerView) };
}

function answerView(field: AnsweredField): AnswerView {
  const [first = '', ...rows] = answersInWords([field]);
  const [file] = filesIn(field.value);
  return { label: field.label, words: rows.length > 0 ? rows.join('\n') : first.slice(field.label.length + 1), ...(file && { file: fileView(file) }) };
}

/** 表单项 of an action, field by field. */
export function actionFieldsView({ fields }: Action): Pick<ActionView, 'fields'> {
  if (!fields) return {};
  return {
    fields: fields.map(({ key, label, kind, required, unit, options, columns }) => ({
      key, label, kind, required,
      ...(unit && { unit }), ...(options && { options: [...options] }), ...(columns && { columns: columns.map((column) => ({ key: column.key, label: column.label })) }),
    })),
  };
}
