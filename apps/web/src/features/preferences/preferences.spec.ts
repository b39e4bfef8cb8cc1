import type { PreferencesView } from '@rectify/contracts';
import { withChannel, withMorning } from './preferences';

const view: PreferencesView = {
  groups: [
    { key: 'work', name: '新任务与退回', mail: true, chat: false, mailIsBinding: false },
    { key: 'supervision', name: '逾期与督办', mail: true, chat: true, mailIsBinding: true },
  ],
  morningDigest: true,
  address: null,
  chatAvailable: true,
  quietHours: null,
  mailsPerHour: null,
};

describe('turning a switch', () => {
  it('changes this one and keeps the others', () => {
    expect(withChannel(view, 'work', 'chat', true)).toEqual({ groups: { work: { mail: true, chat: true }, supervision: { mail: true, chat: true } }, morningDigest: true });
  });
  it('of the 每日摘要 changes nothing else', () => {
    expect(withMorning(view, false)).toEqual({ groups: { work: { mail: true, chat: false }, supervision: { mail: true, chat: true } }, morningDigest: false });
  });
});
