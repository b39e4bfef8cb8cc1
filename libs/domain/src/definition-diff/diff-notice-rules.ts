import { audienceInWords, channelInWords } from '../definition/words';
import type { NoticeRule } from '../notice-rules/notice-rules';
import { compared, keyed, value, wordsOf } from './compared';

/** What 通知规则 say otherwise. */
export const diffNoticeRules = keyed<NoticeRule>(
  '通知规则',
  ({ kind }) => kind,
  ({ kind }) => kind,
  (from, to) =>
    compared<NoticeRule>(`“${to.kind}”通知`, from, to, {
      kind: value('事件', String),
      adds: wordsOf(`“${to.kind}”通知加发`, audienceInWords),
      spares: wordsOf(`“${to.kind}”通知不发`, audienceInWords),
      channels: value(`“${to.kind}”通知渠道`, (channels) => channels.map(channelInWords).join('、') || '无', '照常'),
      subject: value(`“${to.kind}”通知标题`, String, '照常'),
      body: value(`“${to.kind}”通知正文`, String, '照常'),
    }),
);
