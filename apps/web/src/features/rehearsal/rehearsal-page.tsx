import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { Failure, Loading } from '../../elements/page-state';
import { useTitle } from '../../elements/use-title';
import { fetchDraft, useVersion } from '../designer/drafts';
import './load-words';
import { Rehearsal } from './rehearsal';
import type { Subject } from './rehearsals';
import styles from './rehearsal.module.css';

/** 推演 of a draft as it stands. */
export function DraftRehearsalPage() {
  const { id = '' } = useParams();
  const { t } = useTranslation('rehearsal');
  const { data, error, isPending, refetch } = useQuery({ queryKey: ['definitions', 'rehearsed', id], queryFn: () => fetchDraft(id), gcTime: 0, refetchOnWindowFocus: false });
  const path = `/definitions/drafts/${encodeURIComponent(id)}`;
  const subject = data && { definition: data.definition, ref: null, drillPath: `${path}/drill` };
  return (
    <Frame subject={subject} facts={data ? t('ofDraft', { revision: data.revision }) : ''} back={<Link to={path}>{t('backToDraft')}</Link>}>
      {isPending ? <Loading /> : !data && <Failure error={error} onRetry={() => void refetch()} />}
    </Frame>
  );
}

/** 推演 of a published version. */
export function VersionRehearsalPage() {
  const { key = '', version = '' } = useParams();
  const { t } = useTranslation('rehearsal');
  const { data, error, isPending, refetch } = useVersion(key, version);
  const path = `/definitions/${encodeURIComponent(key)}`;
  const ref = { key, version: Number(version) };
  const subject = data && { definition: data.definition, ref, drillPath: `${path}/versions/${ref.version}/drill` };
  return (
    <Frame subject={subject} facts={data ? t('ofVersion', { version: ref.version }) : ''} back={<Link to={`${path}/${version}`}>{t('backToVersion')}</Link>}>
      {isPending ? <Loading /> : !data && <Failure error={error} onRetry={() => void refetch()} />}
    </Frame>
  );
}

interface FrameProps {
  readonly subject: Subject | undefined;
  readonly facts: string;
  readonly back: ReactNode;
  readonly children: ReactNode;
}

function Frame({ subject, facts, back, children }: FrameProps) {
  const { t } = useTranslation('rehearsal');
  const title = subject ? t('titleOf', { name: subject.definition.name }) : t('title');
  useTitle(title);
  return (
    <main className={styles.page}>
      <p className={styles.unprinted}>{back}</p>
      <h1 className={styles.title}>
        {title} <small className={styles.quiet}>{facts}</small>
      </h1>
      <p className={styles.intro}>{t('intro')}</p>
      {children}
      {subject && <Rehearsal subject={subject} />}
    </main>
  );
}
