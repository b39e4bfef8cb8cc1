import type { ServerResponse } from 'node:http';
import { Listener } from './listener';

const person = { personId: 'p' } as Listener['person'];
const page = (writableLength = 0) => {
  const written: string[] = [];
  const response = { writableLength, writableEnded: false, write: (text: string) => written.push(text), destroy: () => written.push('destroyed') };
  return { listener: new Listener(person, response as unknown as ServerResponse), written };
};
const notice = (noticeId: string) => ({ type: 'notice', noticeId, subject: '请签收', issueId: 'i' }) as const;

describe('an open page', () => {
  it('is told of a notice once, however often its issue is in the news', () => {
    const { listener, written } = page();
    for (const id of ['n1', 'n1', 'n2', 'n1']) listener.sendNotice(notice(id));
    expect(written.map((text) => JSON.parse(text.slice('data: '.length)).noticeId)).toEqual(['n1', 'n2']);
  });

  it('remembers as many as come within a minute, and no more', () => {
    const { listener, written } = page();
    for (let count = 0; count <= 500; count += 1) listener.sendNotice(notice(`n${count}`));
    listener.sendNotice(notice('n500'));
    listener.sendNotice(notice('n0'));
    expect(written).toHaveLength(502);
  });

  it('that does not read is let go', () => {
    const { listener, written } = page(1024 * 1024);
    listener.beat();
    expect(written).toEqual(['destroyed']);
  });
});
