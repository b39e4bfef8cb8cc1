import type { Calendar } from '../calendar';
import type { AudienceKey, Channel, Definition } from '../definition';
import { audienceOf } from '../escalation/audience';
import { uniqueRecipients } from '../escalation/unique-recipients';
import { holderKey } from '../issue/duty';
import type { Recorded } from '../issue/event';
import type { Issue } from '../issue/issue';
import type { Notice } from '../notice/notice';
import { mayBeSpared, noticeRule, type NoticeRule } from './notice-rules';
import { fillTemplate } from './notice-template';
import { templateFacts } from './template-facts';

const DRILL = '【演练】';

/** The notices as 通知规则 of the definition want them; without a rule each is as it was. */
export function applyNoticeRules(definition: Definition, issue: Issue, recorded: Recorded, notices: readonly Notice[], calendar?: Calendar): readonly Notice[] {
  if (!definition.notices || definition.notices.length === 0) return notices;
  return notices.map((notice) => {
    const rule = noticeRule(definition.notices, notice.kind);
    return rule ? ruled(rule, notice, { definition, issue, recorded, calendar }) : notice;
  });
}

interface Frame {
  readonly definition: Definition;
  readonly issue: Issue;
  readonly recorded: Recorded;
  readonly calendar: Calendar | undefined;
}

function ruled(rule: NoticeRule, notice: Notice, frame: Frame): Notice {
  const { definition, issue, recorded, calendar } = frame;
  const task = issue.tasks.find(({ id }) => id === notice.taskId);
  const facts = templateFacts(definition, issue, recorded, task, calendar);
  const drill = issue.clock ? DRILL : '';
  return {
    ...notice,
    recipients: recipientsBy(rule, notice, frame),
    channels: channelsBy(rule, notice.channels),
    ...(rule.subject !== undefined && { subject: `${drill}${oneLine(fillTemplate(rule.subject, facts))}` }),
    ...(rule.body !== undefined && { body: fillTemplate(rule.body, facts) }),
  };
}

function recipientsBy({ kind, adds = [], spares = [] }: NoticeRule, notice: Notice, { definition, issue }: Frame): Notice['recipients'] {
  const task = issue.tasks.find(({ id }) => id === notice.taskId);
  const keysOf = (audiences: readonly AudienceKey[]) => audiences.flatMap((audience) => audienceOf(audience, definition, issue, task)).map(({ holder }) => holderKey(holder));
  const needed = keysOf(['onDuty', ...(mayBeSpared(kind, 'responsibleLeader') ? [] : (['responsibleLeader'] as const))]);
  const spared = keysOf(spares.filter((audience) => mayBeSpared(kind, audience))).filter((key) => !needed.includes(key));
  const kept = notice.recipients.filter(({ holder }) => !spared.includes(holderKey(holder)));
  return uniqueRecipients([...kept, ...adds.flatMap((audience) => audienceOf(audience, definition, issue, task))]);
}

/** 站内 stays whatever the rule says. */
function channelsBy({ channels }: NoticeRule, usual: readonly Channel[]): readonly Channel[] {
  return channels ? [...new Set<Channel>(['inApp', ...channels])] : usual;
}

/** A subject is one line of a mail's head. */
function oneLine(text: string): string {
  return text.replace(/[\r\n]+/g, ' ');
}
