import { withQuery } from './request';

describe('addresses with filters', () => {
  it('leave out what says nothing', () => {
    expect(withQuery('/issues', { batch: undefined, q: '', limit: 50 })).toBe('/issues?limit=50');
    expect(withQuery('/issues', {})).toBe('/issues');
  });

  it('carry Chinese words safely', () => {
    expect(withQuery('/issues', { q: '固投&入库' })).toBe('/issues?q=%E5%9B%BA%E6%8A%95%26%E5%85%A5%E5%BA%93');
  });
});
