import { LoginThrottle } from './login-throttle';

const minute = 60_000;
const failing = (throttle: LoginThrottle, times: number, account: string, address: string, now = 0) => {
  for (let time = 0; time < times; time += 1) throttle.attempt(account, address, now);
};

describe('guessing passwords', () => {
  it('five failures shut the door for the rest of a quarter of an hour', () => {
    const throttle = new LoginThrottle();
    failing(throttle, 4, 'a', '10.0.0.1');
    expect(throttle.wait('a', '10.0.0.1', minute)).toBe(0);
    failing(throttle, 1, 'A', '10.0.0.1', minute);
    expect(throttle.wait('a', '10.0.0.1', 5 * minute)).toBe(10 * 60);
    expect(throttle.wait('a', '10.0.0.1', 15 * minute)).toBe(0);
  });
  it('nobody else is locked out: not another account, not the same person elsewhere', () => {
    const throttle = new LoginThrottle();
    failing(throttle, 5, 'a', '10.0.0.1');
    expect(throttle.wait('b', '10.0.0.1', minute)).toBe(0);
    expect(throttle.wait('a', '10.0.0.2', minute)).toBe(0);
  });
  it('trying many names from one address ends too', () => {
    const throttle = new LoginThrottle();
    for (let name = 0; name < 100; name += 1) throttle.attempt(`name-${name}`, '10.0.0.1', 0);
    expect(throttle.wait('one more', '10.0.0.1', minute)).toBeGreaterThan(0);
  });
  it('a success forgets what went before', () => {
    const throttle = new LoginThrottle();
    failing(throttle, 4, 'a', '10.0.0.1');
    throttle.succeeded('a', '10.0.0.1');
    failing(throttle, 4, 'a', '10.0.0.1');
    expect(throttle.wait('a', '10.0.0.1', minute)).toBe(0);
  });
  it('a whole office behind one address logs in without shutting its own door', () => {
    const throttle = new LoginThrottle();
    for (let person = 0; person < 500; person += 1) {
      throttle.attempt(`p-${person}`, '10.0.0.1', 0);
      throttle.succeeded(`p-${person}`, '10.0.0.1');
    }
    expect(throttle.wait('p-500', '10.0.0.1', minute)).toBe(0);
  });
});
