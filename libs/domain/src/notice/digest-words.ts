import type { BusinessDate, Instant } from '../calendar';

/** A line of a digest leads to its issue. */
export interface DigestLine {
  readonly issueId: string;
  readonly text: string;
}
export interface DigestSection {
  readonly title: string;
  readonly lines: readonly DigestLine[];
  /** How many more there are than are listed. */
  readonly more: number;
}
export interface Digest {
  readonly subject: string;
  readonly body: string;
  /** Why this person gets it. */
  readonly why: string;
  readonly sections: readonly DigestSection[];
}

/** An open task as the 每日摘要 sees it. */
export interface MorningTask {
  readonly issueId: string;
  readonly code: string;
  readonly stageName: string;
  readonly unitName: string | null;
  readonly due: BusinessDate;
  readonly overdue: boolean;
  /** Is it the leader's own to sign? */
  readonly mine: boolean;
}

const LINES = 15;
const GATHERED_LINES = 100;

/**
 * 每日摘要 of a leader: 今日到期, 已逾期, 待我签批, 本周. Each task once, in the first section that it belongs to; a section without
 * any is left out. `undefined` when there is nothing to say: then no mail.
 */
export function morningDigest(today: BusinessDate, weekEnd: BusinessDate, tasks: readonly MorningTask[]): Digest | undefined {
  const signing = tasks.filter((task) => task.mine);
  const others = tasks.filter((task) => !task.mine);
  const groups: readonly [string, readonly MorningTask[]][] = [
    ['待我签批', signing],
    ['已逾期', others.filter((task) => task.overdue)],
    ['今日到期', others.filter((task) => !task.overdue && task.due <= today)],
    ['本周到期', others.filter((task) => task.due > today && task.due <= weekEnd)],
  ];
  const filled = groups.filter(([, found]) => found.length > 0);
  if (filled.length === 0) return undefined;
  return {
    subject: `【每日摘要】${today} ${filled.map(([title, found]) => `${title}${found.length}项`).join(' ')}`,
    body: `${today}，您分管的问题中：`,
    why: '您是这些问题的责任领导',
    sections: filled.map(([title, found]) => section(title, [...found].sort(byDue).map(morningLine))),
  };
}

const byDue = (a: MorningTask, b: MorningTask) => (a.due === b.due ? (a.code < b.code ? -1 : 1) : a.due < b.due ? -1 : 1);

function morningLine({ issueId, code, stageName, unitName, due }: MorningTask): DigestLine {
  return { issueId, text: `${code} ${stageName}${unitName ? `（${unitName}）` : ''} ${due}前办结` };
}

/** A notice that goes with others instead of alone. */
export interface GatheredNotice {
  readonly issueId: string;
  readonly subject: string;
  readonly why: string;
  readonly at: Instant;
}

/** Several notices as one mail, the oldest first; each line says why as well. */
export function gatheredDigest(notices: readonly GatheredNotice[], mailsPerHour: number | null): Digest {
  const lines = [...notices].sort((a, b) => a.at - b.at).map(({ issueId, subject, why }) => ({ issueId, text: `${subject}：${why}` }));
  return {
    subject: `【通知汇总】${notices.length}条通知`,
    body: '短时间内通知较多，合并为一封：',
    why: mailsPerHour === null ? '这些通知都与您有关' : `一小时内发给您的邮件超过${mailsPerHour}封，其余合并发送`,
    sections: [section('通知', lines, GATHERED_LINES)],
  };
}

function section(title: string, lines: readonly DigestLine[], most = LINES): DigestSection {
  return { title, lines: lines.slice(0, most), more: Math.max(0, lines.length - most) };
}
