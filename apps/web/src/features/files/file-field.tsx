import type { StoredFileView } from '@rectify/contracts';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { FileLink } from './file-link';
import { FilePicker } from './file-picker';
import styles from './files.module.css';

export interface FileFieldProps {
  readonly value?: StoredFileView | undefined;
  readonly onChange?: (file: StoredFileView | undefined) => void;
  /** For what. */
  readonly of?: string;
}

/** A control of a form that holds one uploaded file. */
export function FileField({ value, onChange, of }: FileFieldProps) {
  const { t } = useTranslation('files');
  if (!value) return <FilePicker {...(of !== undefined && { of })} onUploaded={(file) => onChange?.(file)} />;
  return (
    <div className={styles.held}>
      <FileLink file={value} />
      <Button type="link" size="small" aria-label={t('removeOf', { name: value.name })} onClick={() => onChange?.(undefined)}>
        {t('remove')}
      </Button>
    </div>
  );
}
