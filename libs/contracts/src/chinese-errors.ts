import { z } from 'zod';

type Issue = Parameters<NonNullable<z.core.$ZodConfig['customError']>>[0];

const kinds: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: '“是”或“否”',
  array: '列表',
  object: '一组内容',
  undefined: '空',
  null: '空',
};
const kindOf = (kind: string): string => kinds[kind] ?? kind;
const quoted = (values: readonly unknown[]): string => values.map((value) => `“${String(value)}”`).join('、');

function sizeOf(issue: { readonly origin: string }, amount: number | bigint): string {
  if (issue.origin === 'string') return `${amount}个字`;
  if (issue.origin === 'array' || issue.origin === 'set') return `${amount}项`;
  return String(amount);
}

function sentence(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined || issue.input === null ? '必须填写' : `应是${kindOf(String(issue.expected))}`;
    case 'too_small':
      return issue.origin === 'string' && Number(issue.minimum) === 1 ? '不能为空' : `不能少于${sizeOf(issue, issue.minimum)}`;
    case 'too_big':
      return `不能超过${sizeOf(issue, issue.maximum)}`;
    case 'invalid_format':
      return '格式不对';
    case 'invalid_value':
      return `应是${quoted(issue.values)}之一`;
    case 'unrecognized_keys':
      return `有不认识的内容：${issue.keys.join('、')}`;
    case 'invalid_union':
      return '不是可以接受的内容';
    default:
      return '内容不对';
  }
}

/** Makes every zod message in this process a sentence people can act on. Call once at start. */
export function speakChinese(): void {
  z.config({ customError: sentence });
}
