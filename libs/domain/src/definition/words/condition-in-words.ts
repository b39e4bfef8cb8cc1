import type { DeadlineKind } from '../../deadline-phrase';
import { unitKindWords } from '../../organisation/role-words';
import type { Condition } from '../parts';

const deadlineKinds: Readonly<Record<DeadlineKind, string>> = {
  date: '写明日期', workdays: '若干工作日内', relative: '若干个月内', immediate: '立行立改', standing: '长期坚持',
  'immediate+standing': '立行立改并长期坚持', phased: '分阶段', unclear: '不明确',
};

const unitKinds: Readonly<Partial<Record<string, string>>> = unitKindWords;

/** 条件 in words: “板块为投资，且涉及金额超过50万元”. */
export function conditionInWords(condition: Condition): string {
  if ('all' in condition) return joined(condition.all, '且');
  if ('any' in condition) return joined(condition.any, '或');
  if ('not' in condition) return `不满足“${conditionInWords(condition.not)}”`;
  switch (condition.fact) {
    case 'section':
      return `板块为${oneOf(condition.in)}`;
    case 'issueType':
      return `问题类型为${oneOf(condition.in)}`;
    case 'rectifyType':
      return `整改类型为${oneOf(condition.in)}`;
    case 'severity':
      return `严重程度为${oneOf(condition.in)}`;
    case 'amount':
      return `涉及金额超过${condition.over}万元`;
    case 'deadlineKind':
      return `整改时限为${oneOf(condition.in.map((kind) => deadlineKinds[kind] ?? kind))}`;
    case 'unitKind':
      return `责任单位为${oneOf(condition.in.map((kind) => unitKinds[kind] ?? kind))}`;
    case 'severalUnits':
      return condition.is ? '责任单位不止一个' : '责任单位只有一个';
    case 'planBy':
      return condition.is === 'leadUnit' ? '由牵头单位编制方案' : '由责任单位编制方案';
  }
}

const oneOf = (words: readonly string[]) => words.join('或') || '（未选）';

function joined(parts: readonly Condition[], word: '且' | '或'): string {
  if (parts.length === 0) return word === '且' ? '总是' : '从不';
  const inner = parts.map((part) => (parts.length > 1 && ('all' in part || 'any' in part) ? `（${conditionInWords(part)}）` : conditionInWords(part)));
  return inner.join(`，${word}`);
}
