import { useMutation } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useProblemText } from '../../elements/problem-text';
import { Section } from '../../elements/section';
import { useTitle } from '../../elements/use-title';
import { useSession } from '../session/session';
import { BatchFields } from './batch-fields';
import { type BatchChoice, batchProblem, emptyChoice, newBatchBody } from './batch-choice';
import { FileDrop } from './file-drop';
import { createBatch, uploadList } from './imports';
import { OpenLists } from './open-lists';
import styles from './imports.module.css';
import { rememberedImport, rememberImport } from './remembered-import';

/** First step of 导入: which batch, which file. */
export function NewImportPage() {
  const { t } = useTranslation('imports');
  useTitle(t('title'));
  const { person } = useSession();
  const navigate = useNavigate();
  const problemText = useProblemText();
  const [choice, setChoice] = useState<BatchChoice>(emptyChoice);
  const [file, setFile] = useState<File | null>(null);
  const [missing, setMissing] = useState('');
  const unfinished = rememberedImport(window.localStorage, person.id);
  const reading = useMutation({
    mutationFn: async ({ list, batch }: { readonly list: File; readonly batch: BatchChoice }) => {
      const batchId = batch.mode === 'existing' ? batch.batchId : (await createBatch(newBatchBody(batch))).id;
      // Once made, a batch is not made again when the file cannot be read.
      setChoice({ ...batch, mode: 'existing', batchId });
      return uploadList(batchId, list);
    },
    onSuccess: ({ id, batchId, fileName }) => {
      rememberImport(window.localStorage, person.id, { batchId, importId: id, fileName });
      void navigate(`/import/${batchId}/${id}`);
    },
  });
  const read = () => {
    const problem = batchProblem(choice);
    setMissing(problem ? t(`batch.${problem}`) : file ? '' : t('file.missing'));
    if (!problem && file) reading.mutate({ list: file, batch: choice });
  };
  const problem = missing || (reading.error ? problemText(reading.error) : '');

  return (
    <main className={styles.page}>
      <h1 className={styles.title}>{t('title')}</h1>
      <p className={styles.intro}>{t('intro')}</p>
      {unfinished && (
        <p className={styles.unfinished}>
          {t('unfinished')}
          <Link to={`/import/${unfinished.batchId}/${unfinished.importId}`}>{unfinished.fileName}</Link>
        </p>
      )}
      <Section title={`1　${t('step.batch')}`}>
        <BatchFields choice={choice} onChange={setChoice} />
        {choice.mode === 'existing' && choice.batchId !== '' && <OpenLists batchId={choice.batchId} />}
      </Section>
      <Section title={`2　${t('step.file')}`}>
        <FileDrop file={file} onFile={setFile} />
      </Section>
      {problem !== '' && <Alert type="error" showIcon title={problem} role="alert" />}
      <Button type="primary" size="large" onClick={read} loading={reading.isPending} className={styles.read}>
        {reading.isPending ? t('reading') : t('read')}
      </Button>
    </main>
  );
}
