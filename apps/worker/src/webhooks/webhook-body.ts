import type { ClaimedWebhook } from '@rectify/persistence';

/** The message as the receiver reads it: which issue got on, how far, and by what kinds of events; nothing of its content. */
export function webhookBody({ issueId, version, types, createdAt }: Pick<ClaimedWebhook, 'issueId' | 'version' | 'types' | 'createdAt'>): string {
  return JSON.stringify({ type: 'issue.advanced', timestamp: createdAt.toISOString(), data: { issueId, version, types } });
}
