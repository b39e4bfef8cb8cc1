import type { Definition } from '../definition';
import type { DefinitionProblem } from '../definition-check/problem';
import { audienceInWords } from '../definition/words';
import { kindsWithOpinion, mayBeSpared, type NoticeRule } from './notice-rules';
import { mentions, templateFaults } from './notice-template';

/** What is wrong with 通知规则: who would no longer hear what he must, and words that could not be filled in. */
export function noticeRuleProblems({ notices = [] }: Definition): readonly DefinitionProblem[] {
  return notices.flatMap((rule, index) => {
    const path = `/notices/${index}`;
    const isRepeated = notices.findIndex(({ kind }) => kind === rule.kind) !== index;
    return [...(isRepeated ? [error(`${path}/kind`, `“${rule.kind}”有两条通知规则，只能有一条。`)] : []), ...audienceProblems(rule, path), ...wordProblems(rule, path)];
  });
}

function audienceProblems({ kind, adds = [], spares = [], channels }: NoticeRule, path: string): readonly DefinitionProblem[] {
  const wrong = spares.filter((audience) => !mayBeSpared(kind, audience)).map((audience) => error(`${path}/spares`, `“${kind}”通知不能不发给${audienceInWords(audience)}。`));
  const both = spares.filter((audience) => adds.includes(audience)).map((audience) => error(`${path}/adds`, `“${kind}”通知对${audienceInWords(audience)}既写加发又写不发。`));
  const lost = channels && !channels.includes('inApp') ? [error(`${path}/channels`, `“${kind}”通知的站内渠道不能关闭，它是告知到人的记录。`)] : [];
  return [...wrong, ...both, ...lost];
}

function wordProblems({ kind, subject, body }: NoticeRule, path: string): readonly DefinitionProblem[] {
  const ofSubject = subject === undefined ? [] : [...templateFaults(subject), ...(subject.trim() === '' ? ['标题不能空着。'] : []), ...(/[\r\n]/.test(subject) ? ['标题只能有一行。'] : [])];
  const ofBody = body === undefined ? [] : [...templateFaults(body), ...(body.trim() === '' ? ['正文不能空着。'] : [])];
  const silent = body !== undefined && kindsWithOpinion.includes(kind) && !mentions(body, '意见') ? [error(`${path}/body`, `“${kind}”通知的正文须含{意见}，否则对方不知道缘由。`)] : [];
  return [
    ...ofSubject.map((message) => error(`${path}/subject`, `“${kind}”通知：${message}`)),
    ...ofBody.map((message) => error(`${path}/body`, `“${kind}”通知：${message}`)),
    ...silent,
    ...(subject !== undefined && !mentions(subject, '问题编号') && !(body !== undefined && mentions(body, '问题编号'))
      ? [{ path: `${path}/subject`, message: `“${kind}”通知的标题没有{问题编号}，收到的人分不清是哪个问题。`, severity: 'warning' as const }]
      : []),
  ];
}

function error(path: string, message: string): DefinitionProblem {
  return { path, message, severity: 'error' };
}
