import type { DigestSection } from '@rectify/domain';
import { escapeHtml } from './escape-html';
import { issueLink } from './issue-link';

const moreWords = (more: number) => `另有${more}项，请到平台查看`;

/** A block of text a section: each line with its address below. */
export function digestText(sections: readonly DigestSection[], site: string): readonly string[] {
  return sections.map(({ title, lines, more }) =>
    [
      `■ ${title}（${lines.length + more}）`,
      ...lines.map(({ text, issueId }) => `· ${text}\n  ${issueLink(site, issueId)}`),
      ...(more > 0 ? [`· ${moreWords(more)}`] : []),
    ].join('\n'),
  );
}

/** The same as a list of links. */
export function digestHtml(sections: readonly DigestSection[], site: string): readonly string[] {
  return sections.map(({ title, lines, more }) => {
    const item = (content: string) => `<li style="margin:0 0 6px">${content}</li>`;
    const link = (address: string, text: string) => `<a href="${escapeHtml(address)}" style="color:#0958d9">${escapeHtml(text)}</a>`;
    const items = [...lines.map(({ text, issueId }) => item(link(issueLink(site, issueId), text))), ...(more > 0 ? [item(moreWords(more))] : [])];
    return `<p style="margin:0 0 6px;font-weight:bold">${escapeHtml(title)}（${lines.length + more}）</p><ul style="margin:0 0 14px;padding-left:20px">${items.join('')}</ul>`;
  });
}
