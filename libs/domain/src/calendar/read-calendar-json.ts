import { isBusinessDate } from './business-date';
import type { CalendarDay } from './calendar';
import type { RawYear } from './calendar-year-reading';
import { holidayName, makeUpName } from './festivals';

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const unread = (problem: string): RawYear => ({ year: undefined, days: [], notes: [], problems: [problem] });

/** `{ year, days: [{ date, kind: 'holiday' | 'workday', name }] }`; instead of `kind`, `isOffDay` may say it. */
export function readCalendarJson(text: string): RawYear {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return unread('内容像 JSON，但格式不完整，读不出来。请核对是否复制完整。');
  }
  if (!isFields(content) || !Array.isArray(content.days)) return unread('JSON 里没有 days 列表。请使用“year、days（date、kind、name）”这样的内容。');
  const { year, status } = content;
  const problems: string[] = [];
  if (status !== undefined && status !== 'published') problems.push(`JSON 注明的状态是“${String(status)}”，不是已经公布（published）的安排。`);
  if (!Number.isInteger(year)) problems.push('JSON 里没有写明年份（year）。');
  const days = content.days.flatMap((entry: unknown, position) => {
    const day = dayOf(entry);
    if (typeof day !== 'string') return day;
    problems.push(`第${position + 1}天${day}`);
    return [];
  });
  return { year: Number.isInteger(year) ? (year as number) : undefined, days, notes: [], problems };
}

/** The day, or what is wrong with it. */
function dayOf(entry: unknown): CalendarDay | string {
  if (!isFields(entry)) return '不是“date、kind、name”这样的内容。';
  const { date, name, isOffDay } = entry;
  if (typeof date !== 'string' || !isBusinessDate(date)) return `的日期“${String(date)}”不是真实存在的日期。`;
  if (typeof name !== 'string' || name.trim() === '') return `（${date}）没有写明节日名称。`;
  const kind = typeof isOffDay === 'boolean' ? (isOffDay ? 'holiday' : 'workday') : entry.kind;
  if (kind !== 'holiday' && kind !== 'workday') return `（${date}）的 kind 应是 holiday（放假）或 workday（调休上班）。`;
  return { date, kind, name: kind === 'holiday' ? holidayName(name) : makeUpName(name) };
}
