import { fileEndings, type StoredFileView } from '@rectify/contracts';
import { CameraOutlined, PaperClipOutlined } from '@ant-design/icons';
import { Button, Progress } from 'antd';
import { type ChangeEvent, type DragEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePhone } from '../../elements/use-phone';
import styles from './files.module.css';
import { useUploads, type Sending } from './use-uploads';

const accepted = fileEndings.map((ending) => `.${ending}`).join(',');

export interface FilePickerProps {
  readonly onUploaded: (file: StoredFileView) => void;
  /** For what, where several stand below each other. */
  readonly of?: string;
  readonly several?: boolean;
}

/** Photographs a page, or takes files from this device; what is on its way is shown until it has arrived. */
export function FilePicker({ onUploaded, of, several = false }: FilePickerProps) {
  const { t } = useTranslation('files');
  const phone = usePhone();
  const { sending, add, retry, cancel } = useUploads(onUploaded);
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const files = [...event.dataTransfer.files];
    add(several ? files : files.slice(0, 1));
  };
  return (
    <div
      className={styles.picker}
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <div className={styles.buttons}>
        {phone && <Pick icon={<CameraOutlined />} words={t('photograph')} of={of} camera onFiles={add} />}
        <Pick icon={<PaperClipOutlined />} words={t(phone ? 'choose' : 'attach')} of={of} several={several} onFiles={add} />
      </div>
      <ul className={styles.sending} aria-live="polite">
        {sending.map((each) => (
          <SendingRow key={each.key} sending={each} onRetry={() => retry(each.key)} onCancel={() => cancel(each.key)} />
        ))}
      </ul>
    </div>
  );
}

interface PickProps {
  readonly icon: React.ReactNode;
  readonly words: string;
  readonly of?: string | undefined;
  readonly several?: boolean;
  readonly camera?: boolean;
  readonly onFiles: (files: Iterable<File>) => void;
}

function Pick({ icon, words, of, several = false, camera = false, onFiles }: PickProps) {
  const input = useRef<HTMLInputElement>(null);
  const take = ({ target }: ChangeEvent<HTMLInputElement>) => {
    onFiles([...(target.files ?? [])]);
    target.value = '';
  };
  const label = of ? `${words}：${of}` : words;
  return (
    <>
      <Button icon={icon} aria-label={label} onClick={() => input.current?.click()}>
        {words}
      </Button>
      <input ref={input} type="file" className={styles.hidden} aria-label={label} accept={camera ? 'image/*' : accepted} multiple={several} {...(camera && { capture: 'environment' as const })} onChange={take} />
    </>
  );
}

function SendingRow({ sending: { name, share, problem, isAway }, onRetry, onCancel }: { readonly sending: Sending; readonly onRetry: () => void; readonly onCancel: () => void }) {
  const { t } = useTranslation('files');
  const sentence = problem ?? (isAway ? t('away') : undefined);
  return (
    <li className={styles.sendingRow}>
      <span className={styles.name}>{name}</span>
      {sentence ? <span className={styles.problem}>{sentence}</span> : <Progress percent={Math.floor(share * 100)} size="small" aria-label={t('progress', { name })} />}
      <span>
        {isAway && (
          <Button type="link" size="small" onClick={onRetry}>
            {t('retry')}
          </Button>
        )}
        <Button type="link" size="small" onClick={onCancel}>
          {t(problem ? 'dismiss' : 'cancel')}
        </Button>
      </span>
    </li>
  );
}
