import { digestHtml, digestText } from './digest-text';
import { escapeHtml } from './escape-html';
import { issueLink } from './issue-link';
import type { Message } from './notifier';

const PRODUCT = '整改督办平台';

export interface MailText {
  readonly text: string;
  readonly html: string;
}

/** The mail in words and as a plain page: greeting, what is to be done, the way there, and why it came. */
export function mailText({ identity, personName, subject, body, why, sections = [] }: Message, site: string): MailText {
  const link = issueLink(site, identity.issueId);
  const drill = subject.includes('【演练】') ? '这是演练，不是真实的督办事项。' : '';
  const greeting = `${personName}：`;
  const reason = `您收到本邮件，因为${why.replace(/。$/, '')}。`;
  const farewell = `本邮件由${PRODUCT}自动发出，请勿回复。`;
  const text = [greeting, ...(drill ? [drill] : []), body, ...digestText(sections, site), `${wayOf(identity.issueId)}：${link}`, reason, farewell].join('\n\n');
  const paragraph = (content: string, style = '') => `<p style="margin:0 0 14px;${style}">${content}</p>`;
  const html = [
    '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"></head>',
    '<body style="margin:0;padding:24px;font:16px/1.7 sans-serif;color:#1f1f1f;background:#fff">',
    paragraph(escapeHtml(greeting)),
    ...(drill ? [paragraph(escapeHtml(drill), 'font-weight:bold')] : []),
    paragraph(escapeHtml(body).replaceAll('\n', '<br>')),
    ...digestHtml(sections, site),
    paragraph(`<a href="${escapeHtml(link)}" style="color:#0958d9">${identity.issueId === null ? '打开工作台' : '打开问题办理'}</a>`),
    paragraph(escapeHtml(reason), 'color:#595959'),
    paragraph(escapeHtml(farewell), 'color:#595959'),
    '</body></html>',
  ].join('\n');
  return { text: `${text}\n`, html };
}

function wayOf(issueId: string | null): string {
  return issueId === null ? '打开工作台' : '请点击办理';
}
