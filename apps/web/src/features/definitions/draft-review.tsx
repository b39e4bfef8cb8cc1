import type { DraftView } from '@rectify/contracts';
import { judgeDraftStep } from '@rectify/domain';
import { Alert, App, Button, Input, Popconfirm } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure, Loading } from '../../elements/page-state';
import { useProblemText } from '../../elements/problem-text';
import { useMay, useSession } from '../session/session';
import { useDraft, useDraftChanges, usePublishDraft, useRejectDraft } from './definitions';
import styles from './definitions.module.css';

/** What a submitted draft changes, in words, and the second person’s decision. */
export function DraftReview({ draftId }: { readonly draftId: string }) {
  const { t } = useTranslation('definitions');
  const { data: draft, error, isPending, refetch } = useDraft(draftId);
  const changes = useDraftChanges(draft);
  const mayDecide = useMay('publishDefinitions');
  if (isPending || (changes.isPending && !changes.error)) return <Loading />;
  if (!draft) return <Failure error={error} onRetry={() => void refetch()} />;
  const sentences = changes.data?.sentences ?? [];
  return (
    <div className={styles.review}>
      <h3>{t('changes', draft.basedOn)}</h3>
      {changes.error && <Failure error={changes.error} onRetry={() => void changes.refetch()} />}
      {changes.data && sentences.length === 0 && <p className={styles.quiet}>{t('noChanges')}</p>}
      <ul className={styles.changes}>
        {sentences.map((sentence, position) => (
          <li key={position}>{sentence}</li>
        ))}
      </ul>
      <Problems draft={draft} />
      {mayDecide && <Decision draft={draft} />}
    </div>
  );
}

function Problems({ draft: { problems } }: { readonly draft: DraftView }) {
  const { t } = useTranslation('definitions');
  if (problems.length === 0) return null;
  return (
    <details className={styles.problems}>
      <summary>{t('problems', { count: problems.length })}</summary>
      <ul className={styles.changes}>
        {problems.map(({ path, message, severity }, position) => (
          <li key={position}>
            <strong>{t(`severity.${severity}`)}</strong> {message} <small className={styles.quiet}>{path}</small>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Decision({ draft }: { readonly draft: DraftView }) {
  const { t } = useTranslation('definitions');
  const { message } = App.useApp();
  const problemText = useProblemText();
  const { person } = useSession();
  const [publish, reject] = [usePublishDraft(), useRejectDraft()];
  const [reason, setReason] = useState('');
  const [isRejecting, setRejecting] = useState(false);
  const errors = draft.problems.filter(({ severity }) => severity === 'error').length;
  const refusalOf = (step: 'publish' | 'reject') => judgeDraftStep(draft, step, person, { newest: draft.newest, errors });
  const [unpublishable, unrejectable] = [refusalOf('publish'), refusalOf('reject')];
  const error = publish.error ?? reject.error;
  const published = ({ published: ref }: DraftView) => void message.success(t('published', { name: draft.name, version: ref?.version }));
  return (
    <div className={styles.form}>
      {unpublishable && <p className={styles.quiet}>{unpublishable.message}</p>}
      <p className={styles.acts}>
        <Popconfirm
          placement="topLeft"
          title={t('publishSure')}
          description={t('publishMeans')}
          okText={t('publish')}
          cancelText={t('cancel')}
          onConfirm={() => publish.mutate(draft, { onSuccess: published })}
        >
          <Button type="primary" disabled={unpublishable !== undefined} loading={publish.isPending}>
            {t('publish')}
          </Button>
        </Popconfirm>
        <Button disabled={unrejectable !== undefined} aria-expanded={isRejecting} onClick={() => setRejecting(!isRejecting)}>
          {t('reject')}
        </Button>
      </p>
      {isRejecting && (
        <>
          <label htmlFor={`reason-${draft.id}`}>{t('reason')}</label>
          <Input.TextArea id={`reason-${draft.id}`} rows={2} maxLength={1000} value={reason} onChange={(event) => setReason(event.target.value)} />
          <Button danger disabled={reason.trim() === ''} loading={reject.isPending} onClick={() => reject.mutate({ id: draft.id, reason: reason.trim() })}>
            {t('rejectNow')}
          </Button>
        </>
      )}
      {error && <Alert type="error" showIcon title={problemText(error)} role="alert" />}
    </div>
  );
}
