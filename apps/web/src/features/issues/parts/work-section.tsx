import type { IssueView } from '@rectify/contracts';
import { useTranslation } from 'react-i18next';
import { instantText } from '../../../elements/instant';
import { Section } from '../../../elements/section';
import { ReportView } from '../../self-checks/result-view';
import { PaceView } from '../../evidence/pace-view';
import { EvidenceList } from './evidence-list';
import styles from './parts.module.css';
import { PercentBar } from './percent-bar';

type UnitWork = IssueView['work'][number];
type Claim = NonNullable<UnitWork['claim']>;

/** What each unit did, with evidence and effect. `onlyUnit` shows one branch, as its reviewer needs it. */
export function WorkSection({ issue, onlyUnit = null }: { readonly issue: IssueView; readonly onlyUnit?: string | null }) {
  const { t } = useTranslation('issues');
  const works = issue.work.filter((work) => onlyUnit === null || work.unitId === onlyUnit);
  const isSpoken = ({ progress, claim, months, phases }: UnitWork) => progress !== null || claim !== null || months !== undefined || phases !== undefined;
  const spoken = works.filter(isSpoken);
  const silent = works.filter((work) => !isSpoken(work));
  return (
    <Section title={t('work.title')}>
      {spoken.length === 0 && <p className={styles.quiet}>{t('work.none')}</p>}
      {spoken.map((work) => (
        <Unit key={work.unitId ?? 'lead'} work={work} />
      ))}
      {spoken.length > 0 && silent.length > 0 && (
        <p className={styles.small}>{t('work.silent', { units: silent.map(({ unitName }) => unitName).join('、') })}</p>
      )}
    </Section>
  );
}

function Unit({ work }: { readonly work: UnitWork }) {
  const { unitId, unitName, percent, progress, claim } = work;
  const { t } = useTranslation('issues');
  return (
    <article className={styles.unit}>
      <div className={styles.unitHead}>
        <h3 className={styles.unitName}>{unitId === null ? `${t('work.lead')}（${unitName}）` : unitName}</h3>
        {percent !== null && <PercentBar percent={percent} />}
      </div>
      <PaceView work={work} />
      {progress && (
        <>
          <dl className={styles.facts}>
            <dt>{t('work.progress')}</dt>
            <dd>
              {progress.nil ? t('work.nil') : ''}
              {progress.nil && progress.note !== '' ? '：' : ''}
              {progress.note}
              <span className={styles.small}>{`（${t('work.by', { by: progress.by, time: instantText(progress.at) })}）`}</span>
            </dd>
            {progress.difficulties !== '' && (
              <>
                <dt>{t('work.difficulties')}</dt>
                <dd>{progress.difficulties}</dd>
              </>
            )}
            {progress.nextStep !== '' && (
              <>
                <dt>{t('work.nextStep')}</dt>
                <dd>{progress.nextStep}</dd>
              </>
            )}
            {!claim && (
              <>
                <dt>{t('work.evidence')}</dt>
                <dd>
                  <EvidenceList evidence={progress.evidence} />
                </dd>
              </>
            )}
          </dl>
        </>
      )}
      {claim && (claim.selfCheck ? <ReportView report={{ ...claim, result: claim.selfCheck }} /> : <ClaimView claim={claim} />)}
    </article>
  );
}

function ClaimView({ claim }: { readonly claim: Claim }) {
  const { t } = useTranslation('issues');
  return (
    <div className={styles.claim}>
      <h4 className={styles.claimTitle}>{t('work.claim')}</h4>
      <dl className={styles.facts}>
        <dt>{t('work.done')}</dt>
        <dd>{claim.done}</dd>
        {claim.openReason && (
          <>
            <dt>{t('work.openReason')}</dt>
            <dd>{claim.openReason}</dd>
          </>
        )}
        <dt>{t('work.effect')}</dt>
        <dd>{claim.effect}</dd>
        <dt>{t('work.mechanism')}</dt>
        <dd>{claim.standingMechanism}</dd>
        <dt>{t('work.evidence')}</dt>
        <dd>
          <EvidenceList evidence={claim.evidence} />
        </dd>
      </dl>
      <p className={styles.small}>{t('work.by', { by: claim.by, time: instantText(claim.at) })}</p>
    </div>
  );
}
