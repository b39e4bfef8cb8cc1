import { returnPath } from './return-path';

describe('the way back after logging in', () => {
  it('leads to the page that was asked for', () => {
    expect(returnPath('/issues?status=整改中')).toBe('/issues?status=整改中');
  });

  it('never leads to another site, nor to the login again', () => {
    for (const trap of ['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', '/login', '']) {
      expect(returnPath(trap)).toBe('/');
    }
    expect(returnPath(null)).toBe('/');
  });
});
