import { PauseCircleOutlined } from '@ant-design/icons';
import type { IssueView } from '@rectify/contracts';
import { useTranslation } from 'react-i18next';
import { instantText } from '../../elements/instant';
import styles from './side-paths.module.css';

/** 中止: nobody should wonder why nothing moves. */
export function SuspensionBanner({ issue: { suspended } }: { readonly issue: IssueView }) {
  const { t } = useTranslation('sidePaths');
  if (!suspended) return null;
  const { since, by, reason } = suspended;
  return (
    <div role="status" className={styles.suspended}>
      <p className={styles.suspendedTitle}>
        <PauseCircleOutlined aria-hidden /> {t('suspended')}
      </p>
      <p>{t('suspendedSince', { time: instantText(since), by })}</p>
      <p>{t('suspendedReason', { reason })}</p>
    </div>
  );
}
