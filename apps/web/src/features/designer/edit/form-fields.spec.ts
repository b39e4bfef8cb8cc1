import type { FormField } from '@rectify/domain';
import { fieldOfKind, withColumns, withField } from './form-fields';

const amount: FormField = { key: 'amount', label: '核减金额', kind: 'number', required: true, unit: '万元' };

describe('表单项', () => {
  it('begin as a text under a key of their own', () => {
    expect(withField(withField([])).map(({ key, kind }) => [key, kind])).toEqual([['field1', 'text'], ['field2', 'text']]);
  });

  it('of another kind have only what that kind has', () => {
    expect(fieldOfKind(amount, 'choice')).toEqual({ key: 'amount', label: '核减金额', kind: 'choice', required: true, options: [] });
    expect(fieldOfKind(amount, 'number')).toEqual(amount);
  });

  it('keep the keys of columns that stay', () => {
    const table = withColumns(fieldOfKind(amount, 'table'), ['项目', '金额']);
    const [project, sum] = table.columns ?? [];
    expect(withColumns(table, ['金额', '备注']).columns).toEqual([sum, { key: 'column3', label: '备注' }]);
    expect(project).toEqual({ key: 'column1', label: '项目' });
  });
});
