import { UploadOutlined } from '@ant-design/icons';
import { Alert, App, Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '../../elements/problem-text';
import { Section } from '../../elements/section';
import { usePreview, usePublish } from './calendar-queries';
import styles from './calendar.module.css';
import { PreviewPanel } from './preview-panel';
import { readTextFile } from './read-text-file';

const MOST_BYTES = 300_000;

/** Paste or choose, look at what it means, publish. */
export function ImportSection({ year }: { readonly year: number }) {
  const { t } = useTranslation('calendar');
  const { message } = App.useApp();
  const problemText = useProblemText();
  const [text, setText] = useState('');
  const [missing, setMissing] = useState('');
  const preview = usePreview(year);
  const publish = usePublish(year);
  const change = (changed: string) => {
    setText(changed);
    setMissing('');
    preview.reset();
    publish.reset();
  };
  const take = async (file: File | undefined) => {
    if (!file) return;
    if (file.size > MOST_BYTES) return setMissing(t('import.tooLarge'));
    change(await readTextFile(file));
  };
  const check = () => {
    setMissing(text.trim() === '' ? t('import.empty') : '');
    if (text.trim() !== '') preview.mutate(text);
  };
  const confirm = () =>
    publish.mutate(text, {
      onSuccess: () => {
        void message.success(t('done', { year }));
        change('');
      },
    });
  const error = publish.error ?? preview.error;

  return (
    <Section title={t('import.title', { year })}>
      <p className={styles.how}>{t('import.how')}</p>
      <Input.TextArea
        aria-label={t('import.text')}
        value={text}
        onChange={(event) => change(event.target.value)}
        placeholder={t('import.placeholder')}
        autoSize={{ minRows: 5, maxRows: 14 }}
      />
      <div className={styles.buttons}>
        <label className={styles.file}>
          <input
            type="file"
            className="sr-only"
            accept=".json,.ics,.txt"
            onChange={(event) => {
              void take(event.target.files?.[0]);
              event.target.value = '';
            }}
          />
          <UploadOutlined aria-hidden /> {t('import.file')}
        </label>
        <Button type="primary" onClick={check} loading={preview.isPending}>
          {t('import.check')}
        </Button>
      </div>
      {missing !== '' && <Alert type="error" showIcon title={missing} role="alert" />}
      {error && <Alert type="error" showIcon title={problemText(error)} role="alert" />}
      {preview.data && <PreviewPanel preview={preview.data} onConfirm={confirm} isConfirming={publish.isPending} />}
    </Section>
  );
}
