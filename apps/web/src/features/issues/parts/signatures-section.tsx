import type { IssueView } from '@rectify/contracts';
import { useTranslation } from 'react-i18next';
import { instantText } from '../../../elements/instant';
import { Section } from '../../../elements/section';
import { OnSiteView } from '../../evidence/on-site-view';
import styles from './parts.module.css';

/** What each level attested, in its own words. */
export function SignaturesSection({ issue }: { readonly issue: IssueView }) {
  const { t } = useTranslation('issues');
  const signatures = issue.track.flatMap((stage) => stage.signatures.map((signature) => ({ ...signature, stage })));
  return (
    <Section title={t('signatures.title')}>
      {signatures.length === 0 && <p className={styles.quiet}>{t('signatures.none')}</p>}
      {signatures.map(({ stage, unitName, name, opinion, at, branchName, onSite }) => (
        <article key={`${stage.key} ${branchName} ${at}`} className={styles.unit}>
          <div className={styles.unitHead}>
            <h3 className={styles.unitName}>{branchName ? `${stage.name} · ${branchName}` : stage.name}</h3>
            <span className={styles.small}>{`${unitName} ${name}　${instantText(at)}`}</span>
          </div>
          <p className={opinion === '' ? styles.quiet : undefined}>{opinion || t('signatures.noOpinion')}</p>
          {onSite && <OnSiteView onSite={onSite} />}
        </article>
      ))}
    </Section>
  );
}
