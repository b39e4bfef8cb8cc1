import { type ReceivedMail } from './received-mail.ts';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

/** Escaped text in which web addresses can be clicked. */
const withLinks = (text: string): string =>
  text
    .split(/(https?:\/\/[^\s<>"'，。；）]+)/)
    .map((piece, index) => {
      const safe = escapeHtml(piece);
      return index % 2 === 1 ? `<a href="${safe}" target="_blank" rel="noopener noreferrer">${safe}</a>` : safe;
    })
    .join('');

/** China, UTC+8: the mailbox shows the hour that the sender meant. */
const hour = (iso: string): string => new Date(Date.parse(iso) + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');

const style = `
  :root { color-scheme: light; }
  * { box-sizing: border-box; }
  body { margin: 0 auto; max-width: 760px; padding: 16px; font: 16px/1.6 system-ui, "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; color: #1f2328; background: #f6f7f9; }
  h1 { font-size: 20px; margin: 8px 0 4px; overflow-wrap: anywhere; }
  p { margin: 0 0 16px; } p, time, .to { color: #57606a; font-size: 14px; }
  a { color: #0b57d0; }
  ul { list-style: none; margin: 0; padding: 0; }
  li, article { background: #fff; border: 1px solid #d8dee4; border-radius: 8px; margin-bottom: 8px; padding: 12px; overflow-wrap: anywhere; }
  li > a { display: block; padding: 2px 0; font-weight: 600; }
  pre { margin: 12px 0 0; white-space: pre-wrap; font: inherit; }
  iframe { width: 100%; height: 70vh; border: 1px solid #d8dee4; border-radius: 8px; background: #fff; }
  .to { display: block; }`;

const page = (title: string, body: string): string => `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title><style>${style}</style></head>
<body><main>${body}</main></body></html>`;

const item = ({ id, subject, to, date }: ReceivedMail): string => `<li>
  <a href="/messages/${id}">${escapeHtml(subject || '（无主题）')}</a>
  <span class="to">收件人：${to.map((one) => `<a href="/?to=${encodeURIComponent(one)}">${escapeHtml(one)}</a>`).join('、')}</span>
  <time datetime="${date}">${hour(date)}</time></li>`;

const SHOWN = 200;

export const listPage = (mails: readonly ReceivedMail[], to: string | undefined): string => {
  const count = mails.length > SHOWN ? `共 ${mails.length} 封，显示最近 ${SHOWN} 封` : `共 ${mails.length} 封`;
  const whose = to ? `发给 ${escapeHtml(to)} 的邮件，<a href="/">看全部</a>。` : '平台发出的邮件都停在这里，不会真的寄出。';
  const list = mails.length > 0 ? `<ul>${mails.slice(0, SHOWN).map(item).join('')}</ul>` : '<article>还没有邮件。</article>';
  return page('开发邮箱', `<h1>开发邮箱</h1><p>${whose}${count}。</p>${list}`);
};

export const messagePage = ({ id, subject, from, to, date, text, html }: ReceivedMail): string => {
  // Sandboxed without scripts; links may open a new page of their own.
  const frame = `<iframe title="邮件原样" sandbox="allow-popups allow-popups-to-escape-sandbox" src="/messages/${id}/html"></iframe>`;
  return page(
    subject,
    `<p><a href="/">← 全部邮件</a></p><article><h1>${escapeHtml(subject || '（无主题）')}</h1>
<span class="to">发件人：${escapeHtml(from)}</span><span class="to">收件人：${escapeHtml(to.join('、'))}</span>
<time datetime="${date}">${hour(date)}</time><pre>${withLinks(text)}</pre></article>${html ? frame : ''}`,
  );
};
