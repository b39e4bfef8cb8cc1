import { filtersOf, withFilter } from './filters';

describe('filters in the address', () => {
  it('are read from it, blank and foreign ones left out', () => {
    expect(filtersOf(new URLSearchParams('status=整改中&light=红&q=%20&utm=1'))).toEqual({ status: '整改中', light: '红' });
  });

  it('change one at a time and leave the others', () => {
    const address = new URLSearchParams('status=整改中&q=入库');
    expect(filtersOf(withFilter(address, 'light', '黄'))).toEqual({ status: '整改中', q: '入库', light: '黄' });
    expect(filtersOf(withFilter(address, 'status', undefined))).toEqual({ q: '入库' });
    expect(filtersOf(address)).toEqual({ status: '整改中', q: '入库' });
  });
});
