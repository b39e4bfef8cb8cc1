import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Empty, Failure, Loading } from '../../elements/page-state';
import { Section } from '../../elements/section';
import { useTitle } from '../../elements/use-title';
import { useMay } from '../session/session';
import { useDefinitions } from './definitions';
import { DraftCard } from './draft-card';
import { ProcessCard } from './process-card';
import styles from './definitions.module.css';

/** 流程: what is in force, what is being drafted, and what waits for a second person. */
export function DefinitionsPage() {
  const { t } = useTranslation('definitions');
  useTitle(t('title'));
  const [mayEdit, mayPublish] = [useMay('editDefinitions'), useMay('publishDefinitions')];
  const isMine = mayEdit || mayPublish;
  const { data, error, isPending, refetch } = useDefinitions(isMine);
  const drafts = data?.drafts.filter(({ state }) => state !== 'published') ?? [];
  const waiting = drafts.filter(({ state }) => state === 'submitted');
  const others = drafts.filter(({ state }) => state !== 'submitted');
  return (
    <main className={styles.page}>
      <h1 className={styles.title}>{t('title')}</h1>
      {!isMine && <Empty title={t('notYours')} />}
      {isMine && (
        <p className={styles.intro}>
          {t('intro')} <Link to="/county-rules">{t('countyRules')}</Link>
        </p>
      )}
      {isMine && isPending && <Loading />}
      {error && !data && <Failure error={error} onRetry={() => void refetch()} />}
      {waiting.length > 0 && (
        <Section title={t('waiting')}>
          <ul>
            {waiting.map((draft) => (
              <DraftCard key={draft.id} draft={draft} />
            ))}
          </ul>
        </Section>
      )}
      {data && (
        <Section title={t('drafts')}>
          {others.length === 0 && <p className={styles.quiet}>{t(mayEdit ? 'noDrafts' : 'noDraftsOfOthers')}</p>}
          <ul>
            {others.map((draft) => (
              <DraftCard key={draft.id} draft={draft} />
            ))}
          </ul>
        </Section>
      )}
      {data?.items.map((process) => (
        <ProcessCard key={process.key} process={process} />
      ))}
    </main>
  );
}
