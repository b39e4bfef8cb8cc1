import type { RequestView } from '@rectify/contracts';
import { useTranslation } from 'react-i18next';
import { DueText } from '../../elements/due-text';
import { instantText } from '../../elements/instant';
import styles from './side-paths.module.css';

/** 延期申请, 申诉 or 协办: what is asked, by whom, who answers and until when. */
export function RequestCard({ request }: { readonly request: RequestView }) {
  const { t } = useTranslation('sidePaths');
  const { kind, title, details, unitName, by, at, due, provisional, holders } = request;
  const time = instantText(at);
  const isNamed = unitName === null || by.startsWith(unitName);
  return (
    <>
      <div className={styles.head}>
        <span className={styles.kind} data-kind={kind}>
          {t(`kind.${kind}`)}
        </span>
        <strong className={styles.title}>{title}</strong>
      </div>
      {details.map((line, index) => (
        <p key={index} className={styles.line}>
          {line}
        </p>
      ))}
      <p className={styles.small}>{isNamed ? t('from', { by, time }) : t('fromUnit', { unit: unitName, by, time })}</p>
      <p className={styles.small}>
        {t(kind === '协办' ? 'completes' : 'decides', { names: holders.join('、') })}
        <span className={styles.due}>
          {t('until')} <DueText date={due} workdaysLeft={null} provisional={provisional} />
        </span>
      </p>
    </>
  );
}
