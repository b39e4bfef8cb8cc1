import type { IssueView } from '@rectify/contracts';
import { useTranslation } from 'react-i18next';
import { Section } from '../../../elements/section';
import { EvidenceList } from './evidence-list';
import { measureProofs } from './measure-proofs';
import styles from './parts.module.css';

/** 一问一策, with what the units have ticked as done. */
export function PlanSection({ issue }: { readonly issue: IssueView }) {
  const { t } = useTranslation('issues');
  const { plan } = issue;
  if (!plan) {
    return (
      <Section title={t('plan.title')}>
        <p className={styles.quiet}>{t('plan.none')}</p>
      </Section>
    );
  }
  return (
    <Section title={t('plan.title')}>
      <dl className={styles.facts}>
        <dt>{t('plan.causes')}</dt>
        <dd>{plan.causes}</dd>
      </dl>
      <ol className={styles.measures} aria-label={t('plan.measures')}>
        {plan.measures.map((measure, index) => (
          <li key={index}>
            <p className={styles.measure}>
              <span>{`${index + 1}. ${measure.text}`}</span>
              <Tick standing={issue.measureStandings[index]} all={issue.facts.responsibleUnits.length} />
            </p>
            <p className={styles.small}>
              {`${t('plan.person')}：${measure.responsiblePerson}　${t('plan.nodeDate')}：${measure.nodeDate}　`}
              {`${t('plan.evidence')}：${measure.evidenceRequirement}`}
            </p>
            <Proofs proofs={measureProofs(issue, index)} isShared={issue.facts.responsibleUnits.length > 1} />
          </li>
        ))}
      </ol>
      <dl className={styles.facts}>
        <dt>{t('plan.acceptance')}</dt>
        <dd>{plan.acceptance}</dd>
        <dt>{t('plan.mechanism')}</dt>
        <dd>{plan.standingMechanism}</dd>
      </dl>
    </Section>
  );
}

/** What proves a measure; where units share it folded away, each under its name. */
function Proofs({ proofs, isShared }: { readonly proofs: ReturnType<typeof measureProofs>; readonly isShared: boolean }) {
  const { t } = useTranslation('issues');
  const [first] = proofs;
  if (!first) return null;
  if (!isShared) return <EvidenceList evidence={first.evidence} />;
  return (
    <details className={styles.small}>
      <summary>{t('plan.proofsOf', { count: proofs.length })}</summary>
      {proofs.map(({ unitName, evidence }) => (
        <div key={unitName}>
          {unitName}
          <EvidenceList evidence={evidence} />
        </div>
      ))}
    </details>
  );
}

function Tick({ standing, all }: { readonly standing: IssueView['measureStandings'][number] | undefined; readonly all: number }) {
  const { t } = useTranslation('issues');
  const { tickedBy = 0, late = false } = standing ?? {};
  const words = tickedBy === 0 ? t('plan.open') : all > 1 ? t('plan.tickedBy', { done: tickedBy, all }) : `✓ ${t('plan.ticked')}`;
  if (late) return <span className={styles.missing}>{`${words}，${t('plan.late')}`}</span>;
  return <span className={tickedBy === all ? styles.done : tickedBy === 0 ? styles.quiet : undefined}>{words}</span>;
}
