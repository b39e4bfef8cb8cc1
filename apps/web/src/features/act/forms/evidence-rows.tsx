import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { FileField } from '../../files/file-field';
import { FilePicker } from '../../files/file-picker';
import { titleOf } from './evidence-values';
import styles from './forms.module.css';

/** Rows of evidence, each with its file or with where it is kept; files that are chosen become rows. */
export function EvidenceRows({ name: list, prefix = '' }: { readonly name: string | (string | number)[]; readonly prefix?: string }) {
  const { t } = useTranslation('act');
  return (
    <Form.List name={list}>
      {(rows, { add, remove }) => (
        <>
          {rows.map(({ key, name }, index) => (
            <div key={key} className={styles.evidenceRow}>
              {(['name', 'reference'] as const).map((part) => (
                <Form.Item key={part} name={[name, part]}>
                  <Input maxLength={200} placeholder={t(`evidence.${part}`)} aria-label={`${t(`evidence.${part}`)} ${prefix}${index + 1}`} />
                </Form.Item>
              ))}
              <Button type="text" icon={<DeleteOutlined />} aria-label={t('evidence.remove', { index: `${prefix}${index + 1}` })} onClick={() => remove(name)} />
              <Form.Item name={[name, 'file']} className={styles.evidenceFile}>
                <FileField of={t('evidence.item', { index: `${prefix}${index + 1}` })} />
              </Form.Item>
            </div>
          ))}
          <div className={styles.evidenceMore}>
            <FilePicker several of={t('evidence.several')} onUploaded={(file) => add({ name: titleOf(file), reference: '', file })} />
            <Button type="dashed" icon={<PlusOutlined />} onClick={() => add({ name: '', reference: '' })}>
              {t('evidence.add')}
            </Button>
          </div>
        </>
      )}
    </Form.List>
  );
}
