import { noticeGroupOf, type NoticeGroup } from './notice-group';
import type { NoticeKind } from './notice-kind';

/** Ways out of the platform that a person may switch. In-app there is always everything. */
export const outerChannels = ['mail', 'chat'] as const;
export type OuterChannel = (typeof outerChannels)[number];

/** What a person has chosen. */
export interface ChannelChoices {
  readonly groups: Readonly<Record<NoticeGroup, Readonly<Record<OuterChannel, boolean>>>>;
  /** 每日摘要, for those who get one. */
  readonly morningDigest: boolean;
}

/** What holds for whoever has chosen nothing. */
export const defaultChoices: ChannelChoices = {
  groups: {
    work: { mail: true, chat: false },
    reminder: { mail: true, chat: false },
    urging: { mail: true, chat: true },
    supervision: { mail: true, chat: true },
    outcome: { mail: true, chat: false },
  },
  morningDigest: true,
};

/** What somebody chose at some time, with the usual for whatever there was no choice about then. */
export function choicesOf(stored: Partial<ChannelChoices> | null): ChannelChoices {
  return { ...defaultChoices, ...stored, groups: { ...defaultChoices.groups, ...stored?.groups } };
}

/** Mail about what is overdue reaches whoever is on duty, whatever they chose. */
export function isBinding(group: NoticeGroup, channel: OuterChannel): boolean {
  return group === 'supervision' && channel === 'mail';
}

// A document is served on whoever gets it, whether or not a task of theirs is open.
const served: readonly NoticeKind[] = ['文书送达', '文书催签'];

/** Does this notice go to the person this way? `onDuty`: the task it is about is theirs. */
export function wants(choices: ChannelChoices | null, notice: { readonly kind: string; readonly onDuty: boolean }, channel: OuterChannel): boolean {
  const group = noticeGroupOf(notice.kind);
  const concerns = notice.onDuty || served.some((kind) => kind === notice.kind);
  return (concerns && isBinding(group, channel)) || choicesOf(choices).groups[group][channel];
}
