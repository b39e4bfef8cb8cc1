import { FileExcelOutlined } from '@ant-design/icons';
import { type DragEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './imports.module.css';

export interface FileDropProps {
  readonly file: File | null;
  readonly onFile: (file: File | null) => void;
}

const isWorkbook = (file: File) => file.name.toLowerCase().endsWith('.xlsx');

/** A place to drop one workbook, or to choose it by mouse and keyboard. */
export function FileDrop({ file, onFile }: FileDropProps) {
  const { t } = useTranslation('imports');
  const [over, setOver] = useState(false);
  const [wrong, setWrong] = useState(false);
  const take = (taken: File | undefined) => {
    if (!taken) return;
    setWrong(!isWorkbook(taken));
    onFile(isWorkbook(taken) ? taken : null);
  };
  const drag = (isOver: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(isOver);
  };
  const drop = (event: DragEvent) => {
    drag(false)(event);
    take(event.dataTransfer.files[0]);
  };
  return (
    <>
      <label className={styles.drop} data-over={over} onDragOver={drag(true)} onDragLeave={drag(false)} onDrop={drop}>
        <input
          type="file"
          className="sr-only"
          accept=".xlsx"
          onChange={(event) => {
            take(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
        <FileExcelOutlined className={styles.dropIcon} aria-hidden />
        {file ? (
          <>
            <strong>{t('file.chosen', { name: file.name, size: Math.max(1, Math.round(file.size / 1024)) })}</strong>
            <span className={styles.link}>{t('file.change')}</span>
          </>
        ) : (
          <>
            <strong>{t('file.drop')}</strong>
            <span className={styles.hint}>{t('file.hint')}</span>
          </>
        )}
      </label>
      {wrong && (
        <p className={styles.wrong} role="alert">
          {t('file.wrong')}
        </p>
      )}
    </>
  );
}
