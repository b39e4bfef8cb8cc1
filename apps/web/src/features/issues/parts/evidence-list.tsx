import type { EvidenceView } from '@rectify/contracts';
import { useTranslation } from 'react-i18next';
import { FileLink } from '../../files/file-link';
import styles from './parts.module.css';

const isAddress = (reference: string) => /^https?:\/\//i.test(reference);

/** 佐证, with its file and where each is kept; an address can be followed. */
export function EvidenceList({ evidence }: { readonly evidence: readonly EvidenceView[] }) {
  const { t } = useTranslation('issues');
  if (evidence.length === 0) return <span className={styles.missing}>{t('work.noEvidence')}</span>;
  return (
    <ul className={styles.evidence}>
      {evidence.map(({ name, reference, measure, file }, index) => (
        <li key={index}>
          {measure !== undefined && <span className={styles.small}>{t('work.ofMeasure', { number: measure + 1 })}</span>}
          {isAddress(reference) ? (
            <a href={reference} target="_blank" rel="noreferrer noopener">
              {name || reference}
            </a>
          ) : (
            name
          )}
          {!isAddress(reference) && reference !== '' && <span className={styles.small}>{`（${reference}）`}</span>}
          {file && (
            <div>
              <FileLink file={file} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
