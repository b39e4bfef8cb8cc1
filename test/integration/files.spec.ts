import { execFileSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { IssueView, Problem, StoredFileView } from '@rectify/contracts';
import { FileStore, forgottenFiles, removeFile, uuidv7 } from '@rectify/persistence';
import { unzipSync } from 'fflate';
import { County } from './support/county';
import { Course, filledIn } from './support/course';
import type { Caller } from './support/caller';
import { eventually } from './support/waiting';

const TUS = { 'tus-resumable': '1.0.0' };
const CHUNK = { ...TUS, 'content-type': 'application/offset+octet-stream' };
const pdf = (more = randomBytes(3000)) => Buffer.concat([Buffer.from('%PDF-1.7\n'), more]);
const named = (name: string) => ({ 'upload-metadata': `filename ${Buffer.from(name).toString('base64')}` });

describe('佐证文件, on the real servers', () => {
  let county: County;
  let course: Course;
  let handler: Caller;
  let store: FileStore;

  beforeAll(async () => {
    county = await County.start();
    course = new Course(county);
    handler = await course.as('yl102_jb');
    store = new FileStore(county.stack.env.FILES_DIR ?? '');
  });
  afterAll(() => county?.stop());

  const begin = (who: Caller, name: string, size: number) => who.send<Problem>('POST', '/api/files', undefined, { ...TUS, ...named(name), 'upload-length': String(size) });
  const push = (who: Caller, path: string, bytes: Buffer, offset = 0) => who.send<Problem>('PATCH', path, bytes, { ...CHUNK, 'upload-offset': String(offset) });

  const uploaded = async (who: Caller, name: string, bytes: Buffer): Promise<string> => {
    const { status, headers, body } = await begin(who, name, bytes.length);
    expect({ status, body }).toMatchObject({ status: 201 });
    const path = headers.get('location') ?? '';
    expect(await push(who, path, bytes)).toMatchObject({ status: 204 });
    return path.split('/').at(-1) ?? '';
  };

  const registered = async (): Promise<IssueView> => {
    const office = await course.as('yl013_zg1');
    const { body: batch } = await office.call<{ id: string }>('POST', '/api/batches', { kind: 'formal', name: `批次${uuidv7().slice(-6)}`, listedOn: '2026-11-20' });
    const { status, body } = await office.call<IssueView>('POST', '/api/issues', {
      batchId: batch.id, code: `TJ-${uuidv7().slice(-6)}`, finding: '停产企业仍在报送产值。', section: '工业', objective: '台账与现场一致。', measures: ['逐户核实'],
      leaderIds: [county.actor('ld08').personId], leadUnitIds: [county.unit('YL023').id], responsibleUnitIds: [county.unit('YL102').id], deadline: '20个工作日内',
    });
    expect({ status, body }).toMatchObject({ status: 201 });
    return body;
  };

  it('a handler attaches a file; reviewers read it, others do not; the archive holds it and proves it', async () => {
    const { id } = await registered();
    await course.complete(id, 'yl013_zg1', 'yl102_jb', 'yl102_jb', 'yl023_fz', 'yl013_zg1');
    const bytes = pdf();
    const head = await course.as('yl102_fz');
    const fileId = await uploaded(head, '../验收“单”.pdf', bytes);
    expect(await head.get<StoredFileView>(`/api/files/${fileId}/details`)).toEqual({ id: fileId, name: '验收“单”.pdf', size: bytes.length, mediaType: 'application/pdf' });
    const reviewer = await course.as('yl102_sh');
    expect((await reviewer.call('GET', `/api/files/${fileId}`)).status).toBe(404);

    const submit = (await head.issue(id)).actions.find(({ type }) => type === 'submitForClosure')!;
    const filled = filledIn(submit) as Extract<ReturnType<typeof filledIn>, { type: 'submitForClosure' }>;
    const evidence = [{ name: '验收单', reference: '', fileId, measure: 0 }, { name: '照片', reference: '档案盒3' }];
    const after = await head.does(id, { ...filled, claim: { ...filled.claim, evidence } });
    expect(after.work[0]?.claim?.evidence).toEqual([{ name: '验收单', reference: '', measure: 0, file: { id: fileId, name: '验收“单”.pdf', size: bytes.length, mediaType: 'application/pdf' } }, { name: '照片', reference: '档案盒3' }]);
    const [{ event }] = await county.db.query(`select event from issue_event where issue_id = $1 and type = 'closureSubmitted'`, [id]);
    expect(event.claim.evidence[0].file.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));

    const content = await reviewer.send('GET', `/api/files/${fileId}`);
    expect(Buffer.compare(content.bytes, bytes)).toBe(0);
    expect(content.headers.get('content-disposition')).toContain(`attachment; filename="file"; filename*=UTF-8''${encodeURIComponent('验收“单”.pdf')}`);
    expect(content.headers.get('x-content-type-options')).toBe('nosniff');
    expect((await reviewer.send('GET', `/api/files/${fileId}?inline=1`)).headers.get('content-disposition')).toMatch(/^inline/);
    const part = await reviewer.send('GET', `/api/files/${fileId}`, undefined, { range: 'bytes=2-5' });
    expect([part.status, part.bytes.toString()]).toEqual([206, bytes.subarray(2, 6).toString()]);
    const stranger = await course.as('yl103_jb');
    for (const path of [`/api/files/${fileId}`, `/api/files/${fileId}/details`]) expect((await stranger.call('GET', path)).status).toBe(404);
    expect(await head.call('DELETE', `/api/files/${fileId}`)).toMatchObject({ status: 422, body: { code: 'FILE_IN_USE' } });

    expect((await course.complete(id, 'yl102_sh', 'yl023_sh', 'yl020_sh1', 'ld08')).status).toBe('已销号');
    const folder = mkdtempSync(join(tmpdir(), 'rectify-package-'));
    const archive = await reviewer.send('GET', `/api/issues/${id}/archive.zip`);
    for (const [name, entry] of Object.entries(unzipSync(new Uint8Array(archive.bytes)))) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), entry);
    }
    expect(execFileSync(process.execPath, [join(folder, 'verify.mjs')], { encoding: 'utf8' })).toContain('附件1个，与提交时相同');
    rmSync(folder, { recursive: true });
    expect(await county.stack.cli('verify')).toMatch(/附件\d+个与提交时相同/);
  });

  it('what arrived before the server was killed stays, the rest is sent from there', async () => {
    const bytes = pdf(randomBytes(400_000));
    const path = (await begin(handler, '现场.pdf', bytes.length)).headers.get('location') ?? '';
    const arrived = () => statSync(join(store.uploads, path.split('/').at(-1) ?? '')).size;
    const sending = request(`${county.stack.urls.web}${path}`, { method: 'PATCH', headers: { ...handler.headers, 'x-requested-with': 'rectify', ...CHUNK, 'upload-offset': '0', 'content-length': String(bytes.length) } });
    const cut = new Promise((resolve) => sending.on('error', resolve));
    sending.write(bytes.subarray(0, 150_000));
    await eventually('the first bytes', () => (arrived() > 0 ? true : undefined));
    county.stack.parts.api.kill();
    await cut;
    await eventually('the api is back', () => handler.call('GET', '/api/session').then(({ status }) => (status === 200 ? true : undefined), () => undefined));
    const here = Number((await handler.send('HEAD', path, undefined, TUS)).headers.get('upload-offset'));
    expect(here).toBe(arrived());
    expect(here).toBeGreaterThan(0);
    expect(here).toBeLessThanOrEqual(150_000);
    expect(await push(handler, path, bytes.subarray(0, 10), 0)).toMatchObject({ status: 409, body: { code: 'UPLOAD_OUT_OF_STEP' } });
    expect(await push(handler, path, bytes.subarray(here), here)).toMatchObject({ status: 204 });
    expect((await handler.send('HEAD', path, undefined, TUS)).headers.get('upload-offset')).toBe(String(bytes.length));
    expect(Buffer.compare((await handler.send('GET', path)).bytes, bytes)).toBe(0);
  });

  it('refuses what it cannot take, before it is sent where that can be known', async () => {
    for (const [name, size, code] of [
      ['脚本.html', 10, 'FILE_TYPE_REFUSED'], ['图.svg', 10, 'FILE_TYPE_REFUSED'], ['没有后缀', 10, 'FILE_TYPE_REFUSED'], ['空.pdf', 0, 'FILE_EMPTY'], ['大.mp4', 51 * 1024 * 1024, 'FILE_TOO_LARGE'],
    ] as const) expect((await begin(handler, name, size)).body).toMatchObject({ code });
    const program = Buffer.concat([Buffer.from('MZ'), randomBytes(500)]);
    const { headers } = await begin(handler, '其实是程序.pdf', program.length);
    expect(await push(handler, headers.get('location') ?? '', program)).toMatchObject({ status: 422, body: { code: 'FILE_TYPE_REFUSED', detail: expect.stringContaining('内容与后缀不符') } });
    expect((await handler.send('HEAD', headers.get('location') ?? '', undefined, TUS)).status).toBe(404);
    expect((await handler.send('HEAD', '/api/files/../../etc/passwd', undefined, TUS)).status).toBeGreaterThanOrEqual(400);
    expect(await handler.call('POST', '/api/files', { anything: true })).toMatchObject({ status: 400 });
    const other = await course.as('yl103_jb');
    const { headers: mine } = await begin(handler, '我的.pdf', 100);
    expect((await push(other, mine.get('location') ?? '', pdf(Buffer.alloc(91)))).status).toBe(404);
  });

  it('nobody attaches what is not theirs, not whole, or not there, and nobody states a hash', async () => {
    const { id } = await registered();
    await course.complete(id, 'yl013_zg1', 'yl102_jb', 'yl102_jb', 'yl023_fz', 'yl013_zg1');
    const { taskId } = (await handler.issue(id)).actions.find(({ type }) => type === 'reportProgress')!;
    const report = (evidence: object) => handler.call<Problem>('POST', `/api/issues/${id}/commands`, { type: 'reportProgress', taskId, progress: { percent: 10, note: '在办', difficulties: '', nextStep: '', nil: false, measuresDone: [], evidence: [evidence] } }, { 'idempotency-key': uuidv7() });
    const { version } = await handler.issue(id);
    const theirs = await uploaded(await course.as('yl103_jb'), '别人的.pdf', pdf());
    const { headers } = await begin(handler, '半截.pdf', 100);
    for (const fileId of [theirs, headers.get('location')?.split('/').at(-1), uuidv7()]) {
      expect(await report({ name: '凭证', reference: '', fileId })).toMatchObject({ status: 422, body: { code: 'FILE_NOT_FOUND' } });
    }
    expect(await report({ name: '凭证', reference: '', file: { id: theirs, name: 'x', size: 1, mediaType: 'a', sha256: 'b' } })).toMatchObject({ status: 400 });
    expect((await handler.issue(id)).version).toBe(version);
    expect(await report({ name: '凭证', reference: '', fileId: await uploaded(handler, '自己的.pdf', pdf()) })).toMatchObject({ status: 200 });
  });

  it('keeps the same content once, and forgets what nobody handed in', async () => {
    const bytes = pdf();
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const [one, other] = [await uploaded(handler, '甲.pdf', bytes), await uploaded(handler, '乙.pdf', bytes)];
    const place = store.pathOf(sha256);
    expect(readdirSync(join(place, '..'))).toEqual([sha256]);
    expect(await handler.call('DELETE', `/api/files/${one}`)).toMatchObject({ status: 204 });
    expect(existsSync(place)).toBe(true);
    const { headers } = await begin(handler, '没传完.pdf', 100);
    const unfinished = headers.get('location')?.split('/').at(-1) ?? '';
    const forgotten = await forgottenFiles(county.db.manager, Date.now() + 1000, 100);
    expect(forgotten).toEqual(expect.arrayContaining([other, unfinished]));
    for (const id of forgotten) expect(await removeFile(county.db, store, id)).toBe(true);
    expect(existsSync(place)).toBe(false);
    expect(readdirSync(store.uploads)).toEqual([]);
    const [{ count }] = await county.db.query(`select count(*)::int as count from stored_file f where exists (select from issue_file r where r.file_id = f.id)`);
    expect(count).toBeGreaterThan(0);
    expect(await county.stack.cli('verify')).toContain(`附件${count}个与提交时相同`);
  });

  it('a person holds no more than so much that is not handed in', async () => {
    const other = await course.as('yl103_jb');
    const most = 50 * 1024 * 1024;
    for (let count = 0; count < 10; count += 1) expect((await begin(other, `${count}.mp4`, most)).status).toBe(201);
    expect((await begin(other, '再来一个.mp4', most)).body).toMatchObject({ code: 'FILE_QUOTA_EXCEEDED' });
    expect((await begin(handler, '别人不受影响.mp4', most)).status).toBe(201);
  });
});
