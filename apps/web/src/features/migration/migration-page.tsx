import './load-words';
import type { DefinitionRef } from '@rectify/domain';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { Empty, Failure, Loading } from '../../elements/page-state';
import { Section } from '../../elements/section';
import { useTitle } from '../../elements/use-title';
import { useMay } from '../session/session';
import { ConfirmSection } from './confirm-section';
import { IssueChoice } from './issue-choice';
import { useCandidates } from './migrations';
import { OutlookCard } from './outlook-card';
import { ResultSection } from './result-section';
import { StageChoice } from './stage-choice';
import { useMigration } from './use-migration';
import styles from './migration.module.css';

/** 流程迁移: running issues are brought to this version, after a look at what that does to each. */
export function MigrationPage() {
  const { key = '', version = '' } = useParams();
  const { t } = useTranslation('migration');
  useTitle(t('title'));
  const isMine = useMay('migrateIssues');
  return (
    <main className={styles.page}>
      <Link to="/definitions">{t('back')}</Link>
      <h1 className={styles.title}>{t('title')}</h1>
      {isMine ? <Migrating key={`${key}/${version}`} to={{ key, version: Number(version) }} /> : <Empty title={t('notYours')} />}
    </main>
  );
}

function Migrating({ to }: { readonly to: DefinitionRef }) {
  const { t } = useTranslation('migration');
  const { data, error, isPending, refetch } = useCandidates(to, true);
  const { outlooks, migrate, chosen, stageMap, old, preview, choose, mapStages, confirm, retry } = useMigration(to);
  if (isPending) return <Loading />;
  if (!data) return <Failure error={error} onRetry={() => void refetch()} />;
  const seen = outlooks.data;
  return (
    <>
      <p className={styles.intro}>{t('intro', data.to)}</p>
      <Section title={t('choose')}>
        <IssueChoice items={data.items} isCut={data.isCut} chosen={chosen} onChoose={choose} />
        <Button type="primary" disabled={chosen.length === 0} loading={outlooks.isPending} onClick={() => preview(chosen)}>
          {t('preview')}
        </Button>
        {outlooks.error && <Failure error={outlooks.error} onRetry={() => preview(chosen)} />}
      </Section>
      {seen && !migrate.data && old.length > 0 && (
        <Section title={t('stages')}>
          <StageChoice old={old} stages={seen.stages} chosen={stageMap} onChoose={mapStages} />
        </Section>
      )}
      {seen && !migrate.data && (
        <Section title={t('outlooks')}>
          <p className={styles.quiet}>{t('outlooksHint')}</p>
          <ul>
            {seen.items.map((outlook) => (
              <OutlookCard key={outlook.issueId} outlook={outlook} />
            ))}
          </ul>
        </Section>
      )}
      {seen && !migrate.data && <ConfirmSection outlooks={seen.items} isBusy={migrate.isPending} onConfirm={confirm} />}
      {migrate.error && <Failure error={migrate.error} />}
      {seen && migrate.data && <ResultSection answer={migrate.data} outlooks={seen.items} onRetry={retry} onAgain={() => choose([])} />}
    </>
  );
}
