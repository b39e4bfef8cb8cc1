import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useEditing } from '../editing';
import { replaced, stepped } from '../edit/replaced';
import { FieldGroup } from './field';
import styles from './parts.module.css';

export interface RowsProps<Entry> {
  readonly path: string;
  readonly label: string;
  readonly hint?: string;
  readonly entries: readonly Entry[];
  readonly onChange: (entries: readonly Entry[], typedIn?: string) => void;
  /** The list with one more entry. */
  readonly withNew: (entries: readonly Entry[]) => readonly Entry[];
  readonly add: string;
  readonly render: (entry: Entry, set: (entry: Entry, typed?: boolean) => void, path: string) => ReactNode;
}

/** A list that is edited in place: each row a small form, to be moved and taken away by buttons. */
export function Rows<Entry>({ path, label, hint, entries, onChange, withNew, add, render }: RowsProps<Entry>) {
  const { readOnly } = useEditing();
  return (
    <FieldGroup path={path} label={label} hint={hint}>
      <ol className={styles.rows}>
        {entries.map((entry, index) => {
          const place = `${path}/${index}`;
          return (
            <li key={index} className={styles.row} data-path={place}>
              <div className={styles.rowFields}>{render(entry, (next, typed) => onChange(replaced(entries, index, 1, next), typed ? place : undefined), place)}</div>
              {!readOnly && <RowActs label={label} index={index} entries={entries} onChange={onChange} />}
            </li>
          );
        })}
      </ol>
      {!readOnly && (
        <Button size="small" icon={<PlusOutlined />} onClick={() => onChange(withNew(entries))}>
          {add}
        </Button>
      )}
    </FieldGroup>
  );
}

type RowActsProps<Entry> = Pick<RowsProps<Entry>, 'label' | 'entries' | 'onChange'> & { readonly index: number };

function RowActs<Entry>({ label, index, entries, onChange }: RowActsProps<Entry>) {
  const { t } = useTranslation('designer');
  const name = t('rowName', { label, number: index + 1 });
  return (
    <span className={styles.rowActs}>
      <Button size="small" type="text" icon={<ArrowUpOutlined />} disabled={index === 0} onClick={() => onChange(stepped(entries, index, -1))} aria-label={t('rowUp', { name })} />
      <Button
        size="small"
        type="text"
        icon={<ArrowDownOutlined />}
        disabled={index === entries.length - 1}
        onClick={() => onChange(stepped(entries, index, 1))}
        aria-label={t('rowDown', { name })}
      />
      <Button size="small" type="text" icon={<DeleteOutlined />} onClick={() => onChange(replaced(entries, index, 1))} aria-label={t('rowRemove', { name })} />
    </span>
  );
}
