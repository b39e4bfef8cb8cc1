import { noticeKinds, noticeRule, type AudienceKey, type Channel, type NoticeKind, type NoticeRule, type NoticeRules } from '@rectify/domain';

/** 照旧、加发、不发: what a rule says of one audience. */
export type Telling = 'usual' | 'adds' | 'spares';

export function tellingOf(rule: NoticeRule | undefined, audience: AudienceKey): Telling {
  if (rule?.adds?.includes(audience)) return 'adds';
  return rule?.spares?.includes(audience) ? 'spares' : 'usual';
}

/** The rules with another word about one audience of one event. */
export function telling(rules: NoticeRules, kind: NoticeKind, audience: AudienceKey, word: Telling): NoticeRules {
  const { adds = [], spares = [] } = noticeRule(rules, kind) ?? {};
  const listed = (list: readonly AudienceKey[], isIn: boolean) => [...list.filter((each) => each !== audience), ...(isIn ? [audience] : [])];
  return withRule(rules, kind, { adds: listed(adds, word === 'adds'), spares: listed(spares, word === 'spares') });
}

export type MailChoice = 'usual' | 'mail' | 'inAppOnly';

export function mailOf(rule: NoticeRule | undefined): MailChoice {
  if (!rule?.channels) return 'usual';
  return rule.channels.includes('mail') ? 'mail' : 'inAppOnly';
}

const channelsOf: Readonly<Record<MailChoice, readonly Channel[] | undefined>> = { usual: undefined, mail: ['inApp', 'mail'], inAppOnly: ['inApp'] };

export function mailing(rules: NoticeRules, kind: NoticeKind, choice: MailChoice): NoticeRules {
  return withRule(rules, kind, { channels: channelsOf[choice] });
}

type Changes = { readonly [Key in keyof Omit<NoticeRule, 'kind'>]?: NoticeRule[Key] | undefined };

/** The rules with one event's rule changed, in the order of the events; a rule that says nothing is left out. */
export function withRule(rules: NoticeRules, kind: NoticeKind, changes: Changes): NoticeRules {
  const next = { ...noticeRule(rules, kind), ...changes };
  const said = Object.entries(next).filter(([key, value]) => key !== 'kind' && value !== undefined && !(Array.isArray(value) && value.length === 0 && key !== 'channels'));
  const others = rules.filter((rule) => rule.kind !== kind);
  const all = said.length > 0 ? [...others, { kind, ...Object.fromEntries(said) } as NoticeRule] : others;
  return [...all].sort((one, other) => noticeKinds.indexOf(one.kind) - noticeKinds.indexOf(other.kind));
}
