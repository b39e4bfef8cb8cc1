import { judgeDraftStep, type DefinitionDraft, type DraftGround, type DraftState, type DraftStep } from './judge-draft';

const author = { id: '起草人' };
const second = { id: '另一人' };
const aDraft = (state: DraftState = 'editing', changes: Partial<DefinitionDraft> = {}): DefinitionDraft => ({
  key: 'county', state, authorId: author.id, basedOn: { key: 'county', version: 2 }, ...changes,
});
const sound: DraftGround = { newest: 2, errors: 0 };
const answer = (draft: DefinitionDraft, step: DraftStep, by: { id: string }, ground = sound) => judgeDraftStep(draft, step, by, ground)?.message ?? '可以';

describe('a draft of a definition', () => {
  it.each<DraftStep>(['edit', 'rebase', 'discard', 'submit'])('its author may %s it until it is submitted', (step) => {
    expect(answer(aDraft(), step, author)).toBe('可以');
    expect(answer(aDraft('rejected'), step, author)).toBe('可以');
    expect(answer(aDraft('submitted'), step, author)).toContain('撤回后才能修改');
    expect(answer(aDraft('published'), step, author)).toContain('已经发布');
    expect(answer(aDraft(), step, second)).toContain('由起草人');
  });

  it.each<DraftStep>(['publish', 'reject'])('a second person may %s it, never the author', (step) => {
    expect(answer(aDraft('submitted'), step, second)).toBe('可以');
    expect(answer(aDraft('submitted'), step, author)).toContain('本人起草');
    expect(answer(aDraft(), step, second)).toContain('还没有提交');
    expect(answer(aDraft('rejected'), step, second)).toContain('已被退回');
    expect(answer(aDraft('published'), step, second)).toContain('已经发布');
  });

  it('is withdrawn by the author only while it is submitted', () => {
    expect(answer(aDraft('submitted'), 'withdraw', author)).toBe('可以');
    expect(answer(aDraft('submitted'), 'withdraw', second)).toContain('由起草人');
    expect(answer(aDraft(), 'withdraw', author)).toContain('还没有提交');
  });

  it('with errors is neither submitted nor published, yet may be edited and sent back', () => {
    const unsound = { ...sound, errors: 3 };
    expect(answer(aDraft(), 'submit', author, unsound)).toContain('3处错误');
    expect(answer(aDraft('submitted'), 'publish', second, unsound)).toContain('3处错误');
    expect(answer(aDraft(), 'edit', author, unsound)).toBe('可以');
    expect(answer(aDraft('submitted'), 'reject', second, unsound)).toBe('可以');
  });

  it('whose base has been overtaken says so before it overwrites what others published', () => {
    const overtaken = { ...sound, newest: 3 };
    expect(answer(aDraft(), 'submit', author, overtaken)).toContain('已发布第3版，草稿仍以第2版为底稿');
    expect(answer(aDraft('submitted'), 'publish', second, overtaken)).toContain('第3版');
    expect(answer(aDraft(), 'rebase', author, overtaken)).toBe('可以');
    expect(answer(aDraft('editing', { basedOn: { key: 'county', version: 3 } }), 'submit', author, overtaken)).toBe('可以');
  });

  it('of a new process may be published as long as nobody else has taken its key', () => {
    const copied = aDraft('submitted', { basedOn: { key: 'shipped', version: 7 } });
    expect(answer(copied, 'publish', second, { newest: null, errors: 0 })).toBe('可以');
    expect(answer(copied, 'publish', second, { newest: 1, errors: 0 })).toContain('“shipped”第7版为底稿');
  });
});
