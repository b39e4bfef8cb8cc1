import type { StoredFileView } from '@rectify/contracts';
import { FileImageOutlined, FileOutlined, FilePdfOutlined } from '@ant-design/icons';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fileSize } from './file-size';
import styles from './files.module.css';

const Preview = lazy(() => import('./picture-preview'));

const shown = ['image/jpeg', 'image/png', 'image/webp', 'image/gif'];

/** A 佐证文件: a picture opens here, a PDF in a tab of its own, anything else is downloaded. */
export function FileLink({ file: { id, name, size, mediaType } }: { readonly file: StoredFileView }) {
  const { t } = useTranslation('files');
  const [open, setOpen] = useState(false);
  const words = `${name}（${fileSize(size)}）`;
  const address = `/api/files/${id}`;
  if (shown.includes(mediaType)) {
    return (
      <>
        <button type="button" className={styles.link} onClick={() => setOpen(true)}>
          <FileImageOutlined aria-hidden /> {words}
        </button>
        {open && (
          <Suspense>
            <Preview address={`${address}?inline=1`} name={name} onClose={() => setOpen(false)} />
          </Suspense>
        )}
      </>
    );
  }
  const isPdf = mediaType === 'application/pdf';
  return (
    <a className={styles.link} href={isPdf ? `${address}?inline=1` : address} {...(isPdf ? { target: '_blank', rel: 'noreferrer noopener' } : { download: name })} title={isPdf ? undefined : t('download')}>
      {isPdf ? <FilePdfOutlined aria-hidden /> : <FileOutlined aria-hidden />} {words}
    </a>
  );
}
