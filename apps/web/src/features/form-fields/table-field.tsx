import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import type { FormFieldView } from '@rectify/contracts';
import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import formStyles from '../act/forms/forms.module.css';

const MOST_ROWS = 100;

/** A table as rows under each other, so that it is filled in on a phone as well. */
export function TableField({ field: { key: fieldKey, label, required, columns = [] } }: { readonly field: FormFieldView }) {
  const { t } = useTranslation('act');
  return (
    <fieldset className={formStyles.evidence}>
      <legend className={formStyles.legend}>{required ? label : t('formFields.optional', { label })}</legend>
      <Form.List name={['fields', fieldKey]}>
        {(rows, { add, remove }) => (
          <>
            {rows.map(({ key, name }, index) => (
              <div key={key} className={formStyles.row} role="group" aria-label={t('formFields.rowOf', { label, index: index + 1 })}>
                <div className={formStyles.rowHead}>
                  {t('formFields.row', { index: index + 1 })}
                  <Button type="text" size="small" icon={<DeleteOutlined />} aria-label={t('formFields.remove', { label, index: index + 1 })} onClick={() => remove(name)} />
                </div>
                {columns.map((column) => (
                  <Form.Item key={column.key} name={[name, column.key]} label={column.label}>
                    <Input maxLength={500} />
                  </Form.Item>
                ))}
              </div>
            ))}
            {rows.length < MOST_ROWS && (
              <Button type="dashed" block icon={<PlusOutlined />} onClick={() => add({})}>
                {t('formFields.add', { label })}
              </Button>
            )}
          </>
        )}
      </Form.List>
    </fieldset>
  );
}
