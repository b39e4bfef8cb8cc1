import { hash } from '@node-rs/argon2';
import { passwordFits } from './password';

describe('a password', () => {
  const cheap = { memoryCost: 1024, timeCost: 1 };

  it('fits its own hash and no other', async () => {
    const stored = await hash('correct', cheap);
    expect(await passwordFits('correct', stored, undefined)).toBe(true);
    expect(await passwordFits('wrong', stored, undefined)).toBe(false);
  });
  it('fits nobody where there is no account, even if it is somebody else’s', async () => {
    expect(await passwordFits('correct', undefined, await hash('correct', cheap))).toBe(false);
  });
  it('fits nothing where the hash is damaged', async () => {
    const other = await hash('correct', cheap);
    for (const garbage of ['', 'garbage', '$argon2id$v=19$m=0,t=0,p=0$$']) expect(await passwordFits('correct', garbage, other)).toBe(false);
  });
});
