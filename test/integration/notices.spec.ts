import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { NoticeList, PreferencesView } from '@rectify/contracts';
import { statisticsInspection } from '@rectify/definitions';
import { defaultChoices, defaultDelivery, type DeliveryPolicy, type TimeOfDay } from '@rectify/domain';
import { createMailNotifier } from '@rectify/notifications';
import { append, claimDigests, claimMails, isAppended, planMorningDigests, settleDigest, settleMail, uuidv7 } from '@rectify/persistence';
import { aDeadline, moment } from '../builders';
import { County } from './support/county';
import { mailsOf } from './support/mailbox';
import { eventually } from './support/waiting';

const ref = { key: statisticsInspection.key, version: statisticsInspection.version };
const assignedAt = moment('2026-08-10 09:30');
const MINUTE = 60_000;
const LEASE = 45_000;
const townships = Array.from({ length: 22 }, (_, index) => `YL${101 + index}`);

describe('notices on their way, on real servers', () => {
  let county: County;
  let batchId: string;
  let count = 0;

  beforeAll(async () => {
    county = await County.start({ parts: ['postgres', 'mailbox', 'api'] });
    batchId = uuidv7();
    await county.db.query(
      `insert into batch (id, name, kind, listed_on, definition_key, definition_version, created_at) values ($1, '回头看', 'formal', '2026-08-10', $2, $3, now())`,
      [batchId, ref.key, ref.version],
    );
  });
  afterAll(() => county?.stop());

  /** An issue handed to a township: its handler and its head are told, by mail too. */
  const assigned = async (township: string): Promise<string> => {
    count += 1;
    const facts = county.facts({ code: `TJ-${String(count).padStart(4, '0')}`, responsibleUnits: [county.unit(township)], deadline: aDeadline() });
    const issueId = uuidv7();
    const actor = county.actor('yl013_zg1');
    const answers = [
      await append(county.db, { issueId, actor, wall: assignedAt, command: { type: 'register', facts, definition: ref }, register: { batchId } }),
      await append(county.db, { issueId, actor, wall: assignedAt, command: { type: 'assign' } }),
    ];
    for (const answer of answers) if (!isAppended(answer)) throw new Error(JSON.stringify(answer));
    return issueId;
  };
  const personId = (account: string) => county.actor(account).personId;
  const statuses = async (account: string): Promise<Record<string, number>> => {
    const rows: { status: string; count: number }[] = await county.db.query(
      `select m.status, count(*)::int from mail m join notice n on n.id = m.notice_id where n.person_id = $1 group by 1`,
      [personId(account)],
    );
    return Object.fromEntries(rows.map((row) => [row.status, row.count]));
  };
  const forget = () => county.db.query(`update mail set status = 'dropped', settled_at = now() where status in ('queued', 'gathered')`);
  const always: DeliveryPolicy = { ...defaultDelivery, quietHours: null };
  const mailer = () =>
    createMailNotifier({ smtpUrl: county.stack.urls.smtp, from: 'platform@example.invalid', publicUrl: county.stack.urls.web, connections: 1 });

  it('a sender that is killed again and again: every one of 2000 mails arrives, and as one mail', async () => {
    const REMINDERS = 2000;
    const waiting = Array.from({ length: REMINDERS / 2 }, (_, index) => townships[index % townships.length]!);
    await Promise.all(Array.from({ length: 12 }, async () => {
      for (let next = waiting.pop(); next; next = waiting.pop()) await assigned(next);
    }));
    const queued = async () => (await county.db.query(`select count(*)::int as left from mail where status = 'queued'`))[0].left as number;
    expect(await queued()).toBe(REMINDERS);

    const { worker } = county.stack.parts;
    const KILLS = 4;
    for (let kills = 0; kills < KILLS; kills += 1) {
      const before = await queued();
      await worker.start();
      await eventually('the sender is at work', async () => ((await queued()) < before - 8 ? true : undefined));
      await pause(randomInt(0, 120));
      worker.kill('SIGKILL');
      await worker.stop();
    }
    expect(await queued()).toBeGreaterThan(0);
    // What the dead held: the lease is made to have ended.
    const [, held] = (await county.db.query(`update mail set leased_until = now() - interval '1 second' where status = 'queued' and leased_until is not null`)) as [unknown, number];
    await worker.start();
    await eventually('all are sent', async () => ((await queued()) === 0 ? true : undefined), 120_000);
    await worker.stop();

    const received = (await mailsOf(county)).filter((mail) => mail.subject.startsWith('【告知】'));
    const kept = new Map(received.map((mail) => [mail.messageId, mail]));
    expect(kept.size).toBe(REMINDERS);
    expect(new Set([...kept.values()].map((mail) => `${mail.to.join(',')} ${mail.subject}`)).size).toBe(REMINDERS);
    // SMTP has no way to ask whether a mail was taken before its sender died (RFC 1047): only what a dead sender held comes
    // again, as the very same mail, which a mailbox knows by its Message-ID and keeps once.
    expect(received.length - REMINDERS).toBeLessThanOrEqual(held);
    expect(new Set(received.map((mail) => `${mail.messageId} ${mail.to.join(',')} ${mail.subject} ${mail.text}`)).size).toBe(REMINDERS);
    expect((await county.db.query(`select distinct status from mail`))).toEqual([{ status: 'sent' }]);
    await county.db.query(`update mail set settled_at = settled_at - interval '2 hours'`);
  }, 240_000);

  it('at night a mail waits for the morning, and 逾期 does not', async () => {
    const issueId = await assigned('YL102');
    await county.db.query(`update notice set kind = '逾期' where issue_id = $1 and person_id = $2`, [issueId, personId('yl102_fz')]);
    const time = (later: number) => new Date(Date.now() + later + 8 * 60 * MINUTE).toISOString().slice(11, 16) as TimeOfDay;
    const night = { ...always, quietHours: { from: time(-60 * MINUTE), to: time(60 * MINUTE) } };

    const { mails } = await claimMails(county.db, 50, LEASE, night);
    expect(mails.map((mail) => mail.personId)).toEqual([personId('yl102_fz')]);
    const [{ waits }] = await county.db.query(
      `select extract(epoch from next_attempt_at - now())::int as waits from mail m join notice n on n.id = m.notice_id where n.issue_id = $1 and n.person_id = $2`,
      [issueId, personId('yl102_jb')],
    );
    expect(waits).toBeGreaterThan(50 * 60);
    expect(waits).toBeLessThanOrEqual(60 * 60);
    await forget();
  });

  it('more than five in an hour become one mail that leads to every issue; killed before it settled, it is the same mail again', async () => {
    const ids: string[] = [];
    for (let each = 0; each < 7; each += 1) ids.push(await assigned('YL103'));
    for (;;) if ((await claimMails(county.db, 8, LEASE, always)).isAll) break;
    expect(await statuses('yl103_jb')).toMatchObject({ gathered: 7 });

    const claimed = await claimDigests(county.db, 10, -1000, always);
    const again = await claimDigests(county.db, 10, LEASE, always);
    expect(claimed.map((digest) => digest.personId).sort()).toEqual([personId('yl103_jb'), personId('yl103_fz')].sort());
    expect(again.map(({ id, key, content }) => ({ id, key, content }))).toEqual(claimed.map(({ id, key, content }) => ({ id, key, content })));

    const notifier = mailer();
    for (const { id, key, personId: person, personName, address, content } of again) {
      expect(await notifier.send({ identity: { issueId: null, key, personId: person }, address, personName, ...content })).toEqual({ outcome: 'sent' });
      await settleDigest(county.db, id, { status: 'sent' });
    }
    notifier.close();
    const digest = await eventually('the digest', async () => (await mailsOf(county)).find((mail) => mail.subject.includes('通知汇总') && mail.to.some((to) => to.startsWith('yl103_jb'))));
    expect(digest.subject).toBe('【通知汇总】7条通知');
    for (const id of ids) expect(digest.text).toContain(`/issues/${id}`);
    expect(digest.text).toContain('您收到本邮件，因为一小时内发给您的邮件超过5封');
    expect((await statuses('yl103_jb')).gathered).toBeUndefined();
    expect(await claimDigests(county.db, 10, LEASE, always)).toEqual([]);
  });

  it('the sixth of an hour is put together with what follows, and waits until the hour is over', async () => {
    for (let each = 0; each < 5; each += 1) {
      await assigned('YL104');
      for (const mail of (await claimMails(county.db, 8, LEASE, always)).mails) await settleMail(county.db, mail.noticeId, { status: 'sent' });
    }
    await assigned('YL104');
    expect((await claimMails(county.db, 8, LEASE, always)).mails).toEqual([]);
    await assigned('YL104');
    expect((await claimMails(county.db, 8, LEASE, always)).mails).toEqual([]);
    expect(await statuses('yl104_jb')).toMatchObject({ gathered: 2 });
    const [{ digests, waits }] = await county.db.query(
      `select count(*)::int as digests, max(extract(epoch from next_attempt_at - now()))::int as waits from digest where person_id = $1 and status = 'collecting'`,
      [personId('yl104_jb')],
    );
    expect(digests).toBe(1);
    expect(waits).toBeGreaterThan(58 * 60);
    expect(await claimDigests(county.db, 10, LEASE, always)).toEqual([]);
    await forget();
  });

  it('everybody chooses their own channels; what is overdue reaches whoever is on duty', async () => {
    const handler = await county.as('yl105_jb');
    const before = await handler.get<PreferencesView>('/api/preferences');
    expect(before).toMatchObject({ morningDigest: null, address: 'yl105_jb@example.invalid', chatAvailable: false });
    expect(before.groups.filter((group) => group.mailIsBinding).map((group) => group.key)).toEqual(['supervision']);
    const off = { mail: false, chat: false };
    const groups = { work: off, reminder: off, urging: off, supervision: off, outcome: off };
    const { status, body } = await handler.call<PreferencesView>('PUT', '/api/preferences', { groups, morningDigest: true });
    expect(status).toBe(200);
    expect(body.groups.every((group) => !group.mail && !group.chat)).toBe(true);
    expect((await handler.call('PUT', '/api/preferences', { groups: { work: off }, morningDigest: true })).status).toBe(400);

    await assigned('YL105');
    const second = await assigned('YL105');
    await county.db.query(`update notice set kind = '黄色督办' where issue_id = $1`, [second]);
    const { mails } = await claimMails(county.db, 50, LEASE, always);
    expect(mails.filter((mail) => mail.personId === personId('yl105_jb')).map((mail) => mail.issueId)).toEqual([second]);
    const unread = await handler.get<NoticeList>('/api/notices?unread=true');
    expect(unread.items.length).toBeGreaterThan(0);
    expect(unread.items.every((notice) => notice.why.includes('由您办理'))).toBe(true);
    await forget();
  });

  it('whoever stands for the one on duty gets it too, whatever they chose', async () => {
    const groups = Object.fromEntries(Object.keys(defaultChoices.groups).map((group) => [group, { mail: false, chat: false }]));
    await county.db.query(`insert into preference (person_id, choices, updated_at) values ($1, $2, now())`, [personId('yl107_sh'), JSON.stringify({ ...defaultChoices, groups })]);
    const mailed = async () => {
      const issueId = await assigned('YL107');
      // As if it had been told as well: who is on duty is asked when the mail leaves.
      await county.db.query(`update notice set kind = '黄色督办', person_id = $2 where issue_id = $1 and person_id = $3`, [issueId, personId('yl107_sh'), personId('yl107_jb')]);
      const { mails } = await claimMails(county.db, 50, LEASE, always);
      return mails.some((mail) => mail.personId === personId('yl107_sh'));
    };
    expect(await mailed()).toBe(false);
    await county.db.query(
      `insert into delegation (id, person_id, delegate_id, starts_on, ends_on, reason, created_by, created_at) values ($1, $2, $3, current_date - 1, current_date + 1, '出差', $2, now())`,
      [uuidv7(), personId('yl107_jb'), personId('yl107_sh')],
    );
    expect(await mailed()).toBe(true);
    await forget();
  });

  it('a leader gets one 每日摘要 on a working day, however often it is asked for, and none without anything to say', async () => {
    const morning = moment('2026-08-11 08:30');
    expect(await planMorningDigests(county.db, always, moment('2026-08-11 08:29'))).toBe(0);
    expect(await planMorningDigests(county.db, always, moment('2026-08-15 08:30'))).toBe(0);
    await Promise.all([planMorningDigests(county.db, always, morning), planMorningDigests(county.db, always, morning)]);
    expect(await planMorningDigests(county.db, always, morning + 30 * MINUTE)).toBe(0);

    const digests = (await claimDigests(county.db, 100, LEASE, always)).filter((digest) => digest.key === 'morning/2026-08-11');
    expect(digests.map((digest) => digest.personId)).toEqual([personId('ld08')]);
    expect(digests[0]?.content.subject).toMatch(/^【每日摘要】2026-08-11 今日到期\d+项$/);
    expect(digests[0]?.content.why).toBe('您是这些问题的责任领导');
    expect(digests[0]?.content.sections[0]?.lines.every((line) => /^[0-9a-f-]{36}$/.test(line.issueId))).toBe(true);
    const [{ leaders, rows }] = await county.db.query(
      `select (select count(*)::int from person where 'leader' = any(roles)) as leaders, (select count(*)::int from digest where kind = 'morning' and slot = '2026-08-11') as rows`,
    );
    expect(rows).toBe(leaders);
  });

  it('who turned the 每日摘要 off gets none', async () => {
    await county.db.query(`insert into preference (person_id, choices, updated_at) values ($1, $2, now())`, [personId('ld08'), JSON.stringify({ ...defaultChoices, morningDigest: false })]);
    await planMorningDigests(county.db, always, moment('2026-08-12 08:30'));
    expect((await claimDigests(county.db, 100, LEASE, always)).filter((digest) => digest.key === 'morning/2026-08-12')).toEqual([]);
  });

  it('an address that takes no mail is told to the system administrator once a day, inside the platform', async () => {
    await assigned('YL106');
    await assigned('YL106');
    const { mails } = await claimMails(county.db, 50, LEASE, always);
    const refused = mails.filter((mail) => mail.personId === personId('yl106_jb'));
    expect(refused).toHaveLength(2);
    for (const mail of refused) await settleMail(county.db, mail.noticeId, { status: 'failed', note: '550 no such user' });

    const { items } = await (await county.as('sysadmin')).get<NoticeList>('/api/notices');
    expect(items).toMatchObject([{ issueId: null, kind: '系统', subject: '【系统】邮件无法送达：yl106_jb@example.invalid', why: '您是系统管理员' }]);
    expect(items[0]?.body).toContain('550 no such user');
  });
});
