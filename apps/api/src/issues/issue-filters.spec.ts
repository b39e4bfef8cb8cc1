import { issueCondition } from './issue-filters';

const own = { kind: 'own', unitIds: ['u-1'], personIds: ['p-1'] } as const;
const id = '01a20fb2-84a9-7913-9d9b-5f77cbeb83dc';

describe('which issues are listed', () => {
  it('always only those the person sees, whatever else is asked', () => {
    expect(issueCondition({}, { kind: 'none' }, 0).sql).toBe('false');
    for (const filters of [{}, { batch: id }, { q: '停产', light: '红', status: '整改中' } as const]) {
      const { sql, parameters } = issueCondition(filters, own, 0);
      expect(sql).toMatch(/^\(i\.unit_ids && \$1::uuid\[\] or i\.leader_ids && \$2::uuid\[\]\)/);
      expect(parameters.slice(0, 2)).toEqual([['u-1'], ['p-1']]);
    }
  });
  it('no value ever becomes part of the SQL, and each placeholder has its value', () => {
    const everything = { batch: id, section: `'; drop table issue`, status: '整改中', light: '蓝', unit: id, leader: id, definition: 'county-special/2', q: `'` } as const;
    const { sql, parameters } = issueCondition(everything, own, 0);
    expect(sql).not.toContain('drop');
    const used = new Set(sql.match(/\$\d+/g)?.map((placeholder) => Number(placeholder.slice(1))));
    expect([...used].sort((a, b) => a - b)).toEqual(parameters.map((_, index) => index + 1));
  });
  it('words are looked for as they stand, each of them', () => {
    expect(issueCondition({ q: ' 100%_\\  停产\0 ' }, { kind: 'all' }, 0).parameters).toEqual(['100%_\\', '停产']);
    expect(issueCondition({ q: ' \0' }, { kind: 'all' }, 0).sql).toBe('true');
  });
});
