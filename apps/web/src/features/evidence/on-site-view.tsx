import type { TrackStage } from '@rectify/contracts';
import { useTranslation } from 'react-i18next';
import { EvidenceList } from '../issues/parts/evidence-list';
import styles from '../issues/parts/parts.module.css';

type OnSite = NonNullable<TrackStage['signatures'][number]['onSite']>;

/** 现场核查 as it stands beside the signature. */
export function OnSiteView({ onSite: { on, people, place, findings, photos } }: { readonly onSite: OnSite }) {
  const { t } = useTranslation('issues');
  return (
    <dl className={styles.facts}>
      <dt>{t('onSite.title')}</dt>
      <dd>{`${on}　${people.join('、')}　${place}`}</dd>
      <dt>{t('onSite.findings')}</dt>
      <dd>{findings}</dd>
      <dt>{t('onSite.photos')}</dt>
      <dd>
        <EvidenceList evidence={photos} />
      </dd>
    </dl>
  );
}
