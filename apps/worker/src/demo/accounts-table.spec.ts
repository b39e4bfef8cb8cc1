import { aligned } from './accounts-table';

describe('a table on a terminal', () => {
  it('stands in columns although Chinese characters are two wide', () => {
    expect(aligned([['账号', '姓名', '角色'], ['ld08', '云小满', '责任领导'], ['sysadmin', '某', '系统管理员']])).toBe(
      ['账号      姓名    角色', 'ld08      云小满  责任领导', 'sysadmin  某      系统管理员'].join('\n'),
    );
  });
});
