import { detailsOf, titleOf } from './audit-words';

describe('审计 in words', () => {
  it('says what was done; an action of a later edition stands as it is', () => {
    expect([titleOf('definitionDraft.published'), titleOf('moon.landed')]).toEqual(['批准发布流程', 'moon.landed']);
  });

  it('says what was noted, with names instead of ids, and nothing of what is empty', () => {
    const nameOf = (id: string) => (id === 'one' ? '岭白露' : undefined);
    expect(detailsOf({ odd: 7, key: 'county', authorId: 'one', changes: ['甲', '乙'], from: { key: 'base', version: 2 }, note: '', until: null }, nameOf)).toEqual([
      { label: '流程标识', value: 'county' }, { label: '底稿', value: 'base 2' }, { label: '改动', value: '甲\n乙' }, { label: '提出人', value: '岭白露' }, { label: 'odd', value: '7' },
    ]);
  });
});
