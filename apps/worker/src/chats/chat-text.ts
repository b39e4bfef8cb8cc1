import type { ClaimedChat } from '@rectify/persistence';

/** What a group reads: what it is, whom it concerns, and the way there; what was found stays inside the platform. */
export function chatText({ issueId, subject, names }: Pick<ClaimedChat, 'issueId' | 'subject' | 'names'>, publicUrl: string): string {
  return [subject, `通知对象：${names.join('、')}`, `${publicUrl.replace(/\/+$/, '')}/issues/${issueId}`].join('\n');
}
